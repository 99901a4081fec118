const at = (id) => document.getElementById(id);

async function detail(response) {
  try {
    return (await response.json()).detail;
  } catch {
    return `The server answered ${response.status}.`;
  }
}

async function show() {
  const session = await (await fetch('/api/v1/session')).json();
  if (!session.accounts || session.user !== null) {
    location.replace('/');
    return;
  }
  at('form').hidden = !session.ways.includes('password');
  at('oidc').hidden = !session.ways.includes('oidc');
  if (!at('form').hidden) {
    at('user').focus();
  }
}

at('form').addEventListener('submit', async (event) => {
  event.preventDefault();
  at('submit').disabled = true;
  at('message').textContent = '';
  try {
    const response = await fetch('/api/v1/session', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ user: at('user').value, password: at('password').value }),
    });
    if (response.ok) {
      location.replace('/');
      return;
    }
    at('message').textContent = await detail(response);
    at('password').value = '';
    at('password').focus();
  } catch {
    at('message').textContent = 'Holdfast does not answer.';
  } finally {
    at('submit').disabled = false;
  }
});

show().catch(() => {
  at('message').textContent = 'Holdfast does not answer.';
});
