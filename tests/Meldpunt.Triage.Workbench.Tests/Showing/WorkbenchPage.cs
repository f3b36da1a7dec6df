using System.Text;
using System.Text.Json.Nodes;
using Meldpunt.Triage.IntakeWeb.Tests.Browsing;
using Meldpunt.Triage.TestPolicies;

namespace Meldpunt.Triage.Workbench.Tests.Showing;

/// <summary>The page as somebody uses it, and what it asked its worker, was answered, kept and saved.</summary>
internal sealed class WorkbenchPage(BrowserPage page, string address) : IAsyncDisposable
{
    // What goes between the page and its worker is seen, and what it saves: a browser without a screen keeps no downloads.
    private const string Watch =
        """
        if (!globalThis.seen) {
          const seen = globalThis.seen = { begun: 0, methods: [], answers: {}, drawn: {}, saved: [], violations: [], errors: [] };
          globalThis.confirm = () => true; // What is asked before something is erased or handed over.
          const Plain = Worker;
          globalThis.Worker = class extends Plain {
            constructor(...given) {
              super(...given);
              this.addEventListener("message", ({ data }) => {
                const method = seen.methods[data.id];
                seen.answers[method] = data.result;
                if (data.error) seen.errors.push(data.error);
                setTimeout(() => { seen.drawn[method] = performance.now(); }); // The page shows it before the next task.
              });
            }
            postMessage(message) { seen.methods[message.id] = message.method; if (message.method === "Begin") seen.begun++; super.postMessage(message); }
          };
          const { createObjectURL } = URL;
          const blobs = new Map();
          URL.createObjectURL = blob => { const url = createObjectURL.call(URL, blob); blobs.set(url, blob); return url; };
          const { click } = HTMLAnchorElement.prototype;
          HTMLAnchorElement.prototype.click = function () { if (this.download) seen.saved.push({ name: this.download, blob: blobs.get(this.href) }); click.call(this); };
          addEventListener("securitypolicyviolation", event => seen.violations.push(`${event.violatedDirective} ${event.blockedURI}`));
        }
        """;

    // Until a condition holds; what the page says went wrong is told.
    private const string Until =
        """
        async argument => {
          const start = performance.now();
          for (;;) {
            const value = holds(argument);
            if (value) return String(value);
            if (performance.now() - start > 60_000) throw new Error(`in vain: ${holds} ${document.querySelector(".status")?.textContent}`);
            await new Promise(done => setTimeout(done, 5));
          }
        }
        """;

    private const string Find =
        """
        async (selector, text, argument) => {
          const find = () => [...document.querySelectorAll(selector)].filter(each => !text || each.textContent.replace(/\s+/g, " ").includes(text));
          for (let tries = 0; find().length === 0 && tries < 100; tries++) await new Promise(done => setTimeout(done, 20)); // It may be drawn just now.
          const found = find();
          if (found.length !== 1) throw new Error(`${found.length} elements are ${selector} ${text ?? ""}`);
          const [one] = found;
          if (one.disabled) throw new Error(`${selector} cannot be used`);
          one.scrollIntoView({ block: "center", behavior: "instant" });

        """;

    private static readonly JsonNode Words = JsonNode.Parse(File.ReadAllText(Clone.PathOf("samples", "Workbench", "words.json")))!;

    public BrowserPage Page => page;

    /// <summary>A text of the page in English.</summary>
    public static string Word(string key) => (string)Words["en"]![key]!;

    public async Task LoadAsync()
    {
        await page.SendAsync("Page.addScriptToEvaluateOnNewDocument", new { source = Watch });
        await page.GotoAsync($"{address}/");
        await UntilAsync("() => document.querySelector('header h1')");
    }

    /// <summary>Another tab of the same browser.</summary>
    public async Task<WorkbenchPage> SecondTabAsync()
    {
        WorkbenchPage second = new((BrowserPage)await page.SecondTabAsync(), address);
        await second.LoadAsync();
        return second;
    }

    public async Task ReloadAsync()
    {
        await page.ReloadAsync();
        await UntilAsync("() => document.querySelector('header h1')");
    }

    public Task<string> UntilAsync(string condition, string? argument = null) => page.EvaluateAsync<string>(Until.Replace("const start", $"const holds = {condition}, start", StringComparison.Ordinal), argument);

    public async Task OpenShippedAsync()
    {
        await PressAsync("#open-shipped");
        await SettledAsync();
    }

    /// <summary>Chooses a file in the page.</summary>
    public Task ChooseAsync(string input, string name, byte[] content) => page.RunAsync(
        """
        async (input, name, base64) => {
          const dataTransfer = new DataTransfer();
          dataTransfer.items.add(new File([Uint8Array.from(atob(base64), one => one.charCodeAt(0))], name));
          const field = document.getElementById(input);
          field.files = dataTransfer.files;
          field.dispatchEvent(new Event("change", { bubbles: true }));
        }
        """,
        input,
        name,
        Convert.ToBase64String(content));

    /// <summary>Opens a policy, or what was handed over.</summary>
    public async Task OpenAsync(byte[] content, string name = "policy.json")
    {
        await ChooseAsync("open-file", name, content);
        await UntilAsync("() => document.querySelector('#state-heading')");
        await SettledAsync();
    }

    /// <summary>Waits until all was found of the draft as it is.</summary>
    public Task SettledAsync() => UntilAsync("() => document.querySelector('#up-to-date')");

    /// <summary>Does what changes the draft, and waits until all was found of it.</summary>
    public async Task EditAsync(Func<Task> edit)
    {
        int begun = await page.EvaluateAsync<int>("() => seen.begun");
        await edit();
        await UntilAsync("begun => seen.begun > begun && document.querySelector('#up-to-date')", $"{begun}");
    }

    /// <summary>Does what changes what is kept, and returns that.</summary>
    public async Task<Kept> KeepAsync(Func<Task> edit)
    {
        string before = (await KeptAsync()).Raw;
        await edit();
        await UntilAsync("before => localStorage.getItem(sessionStorage.getItem('workbench.draft')) !== before", before);
        return await KeptAsync();
    }

    public async Task<Kept> KeptAsync() => new(await page.EvaluateAsync<string>("() => localStorage.getItem(sessionStorage.getItem('workbench.draft'))"));

    public Task PressAsync(string selector, string? text = null) => page.RunAsync(Find + "one.focus(); one.click(); }", selector, text);

    /// <summary>Ticks a box, or takes its tick away.</summary>
    public Task TickAsync(string selector, bool on = true, string? text = null) => page.RunAsync(
        Find + "const box = one.querySelector('input') ?? one; if (box.checked === argument) throw new Error(`${selector} is so already`); box.click(); }", selector, text, on);

    /// <summary>Enters or chooses a value.</summary>
    public Task EnterAsync(string selector, string value, string? text = null) => page.RunAsync(
        Find + "const field = one.querySelector('input, textarea, select') ?? one; field.focus(); field.value = argument; if (field.value !== argument) throw new Error(`${selector} has no ${argument}`); field.dispatchEvent(new Event('change', { bubbles: true })); }", selector, text, value);

    public async Task ShowAsync(string tab)
    {
        await PressAsync($"#tab-{tab}");
        await UntilAsync("tab => document.querySelector(`#tab-${tab}[aria-current]`)", tab);
    }

    /// <summary>What the worker last answered.</summary>
    public async Task<JsonNode> AnsweredAsync(string method) => JsonNode.Parse(await page.EvaluateAsync<string>("method => seen.answers[method]", method))!;

    public Task<string[]> TextsAsync(string selector) =>
        page.EvaluateAsync<string[]>("selector => [...document.querySelectorAll(selector)].map(one => one.innerText.replace(/\\s+/g, ' ').trim())", selector);

    public async Task<string> TextAsync(string selector) => string.Join('\n', await TextsAsync(selector));

    /// <summary>The file that was saved last: its name, and what is in it.</summary>
    public async Task<(string Name, byte[] Content)> SavedAsync()
    {
        string[] saved = await page.EvaluateAsync<string[]>(
            """
            async () => {
              const { name, blob } = seen.saved.at(-1);
              const url = await new Promise(done => { const reader = new FileReader(); reader.onload = () => done(reader.result); reader.readAsDataURL(blob); });
              return [name, url.slice(url.indexOf(",") + 1)];
            }
            """);
        return (saved[0], Convert.FromBase64String(saved[1]));
    }

    /// <summary>All that went wrong in the page and was not told by it.</summary>
    public async Task<string[]> ComplaintsAsync() => [.. page.Complaints, .. await page.EvaluateAsync<string[]>("() => [...seen.violations, ...seen.errors]")];

    public ValueTask DisposeAsync() => page.DisposeAsync();
}

/// <summary>What the browser keeps of a draft.</summary>
internal sealed record Kept(string Raw)
{
    private readonly JsonNode _kept = JsonNode.Parse(Raw)!;

    public string Opened => (string)_kept["opened"]!;

    public string Draft => (string)_kept["draft"]!;

    public string Renamed => (string)_kept["renamed"]!;

    public string Scenarios => (string)_kept["scenarios"]!;

    public string[] Agreed => [.. _kept["agreed"]!.AsArray().Select(one => (string)one!)];

    public byte[] Utf8 => Encoding.UTF8.GetBytes(Draft);
}
