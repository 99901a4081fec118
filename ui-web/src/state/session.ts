import { configure, sentence } from '../api/http';
import { ProjectApi, server } from '../api/client';
import type { Me, Project } from '../api/types';
import { addressOf, readAddress, type Route } from '../model/address';
import { reviewer, setWasIn } from './settings';

/** How long to wait before a server that did not answer is asked again, in milliseconds. */
const PATIENCE = 1500;

/** Who is looking, at which project, at which view of it. */
export class Session extends EventTarget {
  project: string;
  route: Route;
  api: ProjectApi;
  me: Me | null = null;
  projects: Project[] = [];
  needsSignIn = false;
  /** Why it is not known who is looking; the server is asked again. */
  error: string | null = null;

  private turn = 0;

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

  /** Asks who is looking until the server says so or wants a sign-in. */
  async start(): Promise<void> {
    const turn = ++this.turn;
    while (turn === this.turn && !(await this.isAnswered())) {
      await new Promise((resolve) => setTimeout(resolve, PATIENCE));
    }
  }

  private async isAnswered(): Promise<boolean> {
    try {
      const [me, projects] = await Promise.all([server.me(), server.projects()]);
      this.me = me;
      this.projects = projects;
      this.needsSignIn = false;
      this.error = null;
      setWasIn(true);
      // Where the address names no project of theirs, people see the first that is.
      const first = projects[0];
      if (first && !projects.some((project) => project.id === this.project)) {
        this.replace({ view: 'library' }, first.id);
      }
    } catch (error) {
      this.error = this.needsSignIn ? null : sentence(error);
    }
    this.tell('who');
    return this.error === null;
  }

  /** Signs in and shows what was asked for before. */
  async signIn(user: string, password: string): Promise<void> {
    await server.signIn(user, password);
    await this.start();
    this.tell('project');
  }

  async signOut(): Promise<void> {
    await server.signOut();
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
  replace(route: Route, project = this.project): void {
    history.replaceState(null, '', addressOf({ project, route }));
    this.follow();
  }

  /** Whether somebody is signed in who may look at nothing yet. */
  get hasNoProject(): boolean {
    return this.me !== null && this.projects.length === 0;
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
      this.me = null;
      setWasIn(false);
      this.tell('who');
    }
  }

  private tell(what: 'who' | 'project' | 'route'): void {
    this.dispatchEvent(new Event(what));
    this.dispatchEvent(new Event('change'));
  }
}

export const session = new Session();
