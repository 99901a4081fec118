package holdfast.server.rest;

import holdfast.binding.claim.Claim;
import holdfast.binding.claim.Field;
import holdfast.server.store.StoredTable;
import holdfast.server.table.ClaimTable;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A table of claims as sent to a page.
 *
 * @param rows number of rows that hold a claim
 * @param mapping columns chosen by the user: field to column
 */
@Schema(name = "Table")
public record TableJson(
    long id, String name, long bytes, int rows, Map<String, String> mapping, Instant added) {

  static TableJson of(StoredTable table) {
    return new TableJson(
        table.id(), table.name(), table.bytes(), table.claims(), table.mapping(), table.added());
  }

  /**
   * A table with its claims.
   *
   * @param table the table
   * @param header names of all columns, in table order
   * @param columns the columns that each field was taken from, by field name
   * @param notes what a user should know of the reading, one sentence each
   * @param first the cells of the first rows as they were written, one for each column
   * @param missing fields that a column has to be mapped to before an audit
   * @param claims the rows
   */
  @Schema(name = "ReadTable")
  public record Read(
      TableJson table,
      List<String> header,
      Map<String, List<String>> columns,
      List<String> notes,
      List<List<String>> first,
      List<String> missing,
      List<Row> claims) {

    static Read of(StoredTable table, ClaimTable read) {
      Map<String, List<String>> columns = new LinkedHashMap<>();
      for (Map.Entry<Field, List<String>> column : read.columns().entrySet()) {
        columns.put(column.getKey().key(), column.getValue());
      }
      return new Read(
          TableJson.of(table),
          read.header(),
          columns,
          read.notes(),
          read.first(),
          read.missing().stream().map(Field::key).toList(),
          read.claims().stream().map(Row::of).toList());
    }
  }

  /**
   * A claim.
   *
   * @param row 1-based data row
   * @param fields what it says, by field name
   */
  @Schema(name = "Claim")
  public record Row(int row, Map<String, String> fields) {

    static Row of(Claim claim) {
      Map<String, String> fields = new LinkedHashMap<>();
      for (Map.Entry<Field, String> field : claim.fields().entrySet()) {
        fields.put(field.getKey().key(), field.getValue());
      }
      return new Row(claim.row(), fields);
    }
  }
}
