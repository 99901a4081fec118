SwaggerUIBundle({
  url: '/api/v1/openapi',
  dom_id: '#api',
  deepLinking: true,
  // Asks nobody outside whether the document is valid.
  validatorUrl: null,
});
