import { configure, sentence } from '../api/http';
import { ProjectApi, server } from '../api/client';
import type { Me, Project } from '../api/types';
import { addressOf, readAddress, type Route } from '../model/address';
import { reviewer } from './settings';

/** Who is looking, at which project, at which view of it. */
export class Session extends EventTarget {
  project: string;
  route: Route;
  api: ProjectApi;
  me: Me | null = null;
  projects: Project[] = [];
  needsSignIn = false;
  error: string | null = null;

  constructor() {
    super();
    const address = readAddress(location.hash);
    this.project = address.project;
    this.route = address.route;
    this.api = new ProjectApi(this.project);
    configure(
      () => (reviewer() ? { 'Holdfast-Reviewer': encodeURIComponent(reviewer()) } : {}),
      () => this.signedOut(),
    );
    window.addEventListener('hashchange', () => this.follow());
  }

  async start(): Promise<void> {
    try {
      [this.me, this.projects] = await Promise.all([server.me(), server.projects()]);
      this.needsSignIn = false;
      // Where the address names no project of theirs, people see the first that is.
      const first = this.projects[0];
      if (first && !this.projects.some((project) => project.id === this.project)) {
        this.open(first.id);
      }
    } catch (error) {
      this.error = this.needsSignIn ? null : sentence(error);
    }
    this.tell('who');
  }

  /** Signs in and shows what was asked for before. */
  async signIn(user: string, password: string): Promise<void> {
    await server.signIn(user, password);
    await this.start();
    this.tell('project');
  }

  async signOut(): Promise<void> {
    await server.signOut();
    this.me = null;
    this.signedOut();
  }

  /** The address of a view of the open project. */
  link(route: Route): string {
    return addressOf({ project: this.project, route });
  }

  go(route: Route): void {
    location.hash = this.link(route);
  }

  /** Opens another project at its library. */
  open(project: string): void {
    location.hash = addressOf({ project, route: { view: 'library' } });
  }

  /** Makes a project and opens it. */
  async addProject(name: string): Promise<void> {
    const project = await server.addProject(name);
    this.projects = await server.projects();
    this.open(project.id);
  }

  /** Changes the address without a step back in the history. */
  replace(route: Route): void {
    history.replaceState(null, '', this.link(route));
    this.follow();
  }

  /** Whether the user may add papers, audit and decide. */
  get canWork(): boolean {
    return this.me !== null && this.me.role !== 'viewer';
  }

  /** Whether the user may remove what others added. */
  get canRemove(): boolean {
    return this.me?.role === 'admin';
  }

  /** The name that decisions carry. */
  get name(): string {
    return this.me?.accounts ? this.me.user : reviewer() || (this.me?.user ?? '');
  }

  private follow(): void {
    const { project, route } = readAddress(location.hash);
    const isOther = project !== this.project;
    this.project = project;
    this.route = route;
    if (isOther) {
      this.api = new ProjectApi(project);
      this.tell('project');
    }
    this.tell('route');
  }

  private signedOut(): void {
    if (!this.needsSignIn) {
      this.needsSignIn = true;
      this.tell('who');
    }
  }

  private tell(what: 'who' | 'project' | 'route'): void {
    this.dispatchEvent(new Event(what));
    this.dispatchEvent(new Event('change'));
  }
}

export const session = new Session();
