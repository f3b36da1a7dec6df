using System.Globalization;
using System.Text;
using System.Text.Json;
using Meldpunt.Triage;
using Meldpunt.Triage.Analysis;
using Meldpunt.Triage.Exports;
using Meldpunt.Triage.Policies;
using Workbench.Work;

namespace Workbench.Model;

/// <summary>What is kept of a draft in the browser: documents, under the policy's id and the time of the last change.</summary>
internal sealed record Kept(string Name, string Time, string Opened, string Draft, string Renamed, string Scenarios, string[] Agreed);

/// <summary>A draft that is kept, as the start lists it.</summary>
internal sealed record KeptDraft(string Key, string Name, string Version, string Time, Kept? Content, string Raw);

/// <summary>The work in this tab: the opened version, the draft with every step to it, and what was found in it.</summary>
internal sealed class Session
{
    private const string Prefix = "workbench.draft.";
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(3);

    private readonly Stack<Draft> _undo = new();
    private readonly Stack<Draft> _redo = new();
    private string? _key;
    private bool _looks;
    private bool _isStopped;
    private int _asked;
    private DateTime _since;
    private string _lastEdit = "";

    /// <summary>Something is to be shown anew.</summary>
    public event Action? Changed;

    public Words Words { get; private set; } = Words.In("nl");

    public bool ShowsCodes { get; private set; }

    /// <summary>The version that was opened; null before anything was.</summary>
    public TriagePolicy? Opened { get; private set; }

    public Draft Draft { get; private set; } = null!;

    public TriagePolicy Policy => Draft.Policy;

    public string OpenedDocument { get; private set; } = "";

    /// <summary>Names and sentences of the draft.</summary>
    public PolicySentences Sentences { get; private set; } = null!;

    public bool CanUndo => _undo.Count > 0;

    public bool CanRedo => _redo.Count > 0;

    /// <summary>The part of the page that is shown.</summary>
    public string Tab { get; private set; } = "rules";

    /// <summary>The report that is tried, as JSON.</summary>
    public string Report { get; set; } = """{"items":[{}]}""";

    /// <summary>False when the browser could not keep the last change.</summary>
    public bool IsKept { get; private set; } = true;

    /// <summary>False when another tab works on the same draft.</summary>
    public bool IsAlone { get; private set; } = true;

    /// <summary>What an opened document said that is not in the draft.</summary>
    public FaultSeen[] OpeningFaults { get; private set; } = [];

    // What was found, and whether it is of the draft as it is now.
    public FaultSeen[] Faults { get; private set; } = [];

    public FindingsSeen? Found { get; private set; }

    public ChangesSeen? Changes { get; private set; }

    public ScenariosSeen? Scenarios { get; private set; }

    /// <summary>The same parts as they were found together last, so that one does not contradict another.</summary>
    public (FindingsSeen? Found, ChangesSeen? Changes, ScenariosSeen? Scenarios) Together { get; private set; }

    /// <summary>True while what is shown is of an earlier draft.</summary>
    public bool IsBehind { get; private set; }

    /// <summary>Why nothing could be found, where the worker failed.</summary>
    public string? Failure { get; private set; }

    /// <summary>How long the last look took, part by part, in milliseconds.</summary>
    public string Times { get; private set; } = "";

    public IEnumerable<Fact> Facts => Policy.Vocabulary.ItemFacts.Concat(Policy.Vocabulary.ReportFacts);

    public void SetLanguage(string language)
    {
        Words = Words.In(language);
        Browser.SetLanguage(Words.Language, Words["title"]);
        Browser.Write("workbench.language", Words.Language);
        if (Opened is null)
        {
            Notify();
            return;
        }

        Sentences = PolicySentences.Of(Policy, Words.Language, Opened);
        _ = LookAsync();
    }

    public void SetCodes(bool shown)
    {
        ShowsCodes = shown;
        Browser.SetCodes(shown);
        Notify();
    }

    /// <summary>Begins with what was opened.</summary>
    public async Task OpenAsync(OpenedSeen seen, string? key = null)
    {
        string draft = seen.Draft ?? seen.Opened ?? "";
        PolicyReading opened = PolicyDocument.Read(Encoding.UTF8.GetBytes(seen.Opened ?? draft));
        if ((PolicyDocument.Read(Encoding.UTF8.GetBytes(draft)).Draft ?? opened.Draft) is not { } policy) return;
        _key = key ?? $"{Prefix}{Convert.ToHexStringLower(Guid.NewGuid().ToByteArray())[..12]}";
        Browser.Tab(_key);
        IsAlone = await Browser.HoldAsync(_key); // The page is shown meanwhile: what it shows changes at once, below.
        OpenedDocument = seen.Opened ?? "";
        Opened = opened.Policy ?? policy;
        OpeningFaults = seen.Faults;
        _undo.Clear();
        _redo.Clear();
        Draft = new(policy)
        {
            Scenarios = seen.Scenarios,
            Agreed = seen.Agreed.ToValueList(),
            Renamed = seen.Renamed.Length == 0 ? VocabularyMapping.ByName : DifferenceDocument.ReadMapping(Encoding.UTF8.GetBytes(seen.Renamed)).Content ?? VocabularyMapping.ByName,
        };
        (Found, Changes, Scenarios, Faults, Together) = (null, null, null, [], default);
        Take(Draft);
    }

    /// <summary>Back to the start. What was drafted stays kept.</summary>
    public void Close()
    {
        Opened = null;
        Browser.Tab("-");
        _ = Browser.HoldAsync("");
        Notify();
    }

    /// <summary>Takes a step: the draft becomes another one. Steps of one kind in one text field are one.</summary>
    public void Edit(Func<Draft, Draft> change, string what = "")
    {
        Draft next = change(Draft);
        if (next == Draft) return;
        if (what.Length == 0 || what != _lastEdit) _undo.Push(Draft);
        _lastEdit = what;
        _redo.Clear();
        Take(next);
    }

    public void Edit(Func<TriagePolicy, TriagePolicy> change, string what = "") => Edit((Draft draft) => draft with { Policy = change(draft.Policy) }, what);

    /// <summary>Shows a part of the page.</summary>
    public void Show(string tab)
    {
        Tab = tab;
        Notify();
    }

    /// <summary>Shows what becomes of a report.</summary>
    public void Try(string report)
    {
        Report = report;
        Show("try");
        Browser.Focus("main");
    }

    public void Undo() => Step(_undo, _redo);

    public void Redo() => Step(_redo, _undo);

    /// <summary>Another tab has this draft too: go on with a copy.</summary>
    public async Task SplitAsync()
    {
        _key = $"{Prefix}{Convert.ToHexStringLower(Guid.NewGuid().ToByteArray())[..12]}";
        Browser.Tab(_key);
        IsAlone = await Browser.HoldAsync(_key);
        Keep();
        Notify();
    }

    public void Agree(string key, bool agreed) => Edit((Draft draft) => draft with
    {
        Agreed = agreed ? [.. draft.Agreed.Where(one => one != key), key] : draft.Agreed.Where(one => one != key).ToValueList(),
    });

    public Question Question() => new(OpenedDocument, Draft.Document, RenamedDocument, Draft.Scenarios, Words.Language);

    public string RenamedDocument => Draft.Renamed.Facts.IsEmpty ? "" : Encoding.UTF8.GetString(DifferenceDocument.Write(Draft.Renamed));

    public async Task RemedyAsync(int finding, string id, string reason)
    {
        string document = await Browser.RemedyAsync(finding, id, reason);
        if (PolicyDocument.Read(Encoding.UTF8.GetBytes(document)).Draft is { } mended) Edit((TriagePolicy _) => mended);
    }

    public static IEnumerable<KeptDraft> KeptDrafts() => Browser.Keys().Split('\n', StringSplitOptions.RemoveEmptyEntries).Where(key => key.StartsWith(Prefix, StringComparison.Ordinal))
        .Select(key => Read(key, Browser.Read(key) ?? "")).OrderByDescending(one => one.Time);

    public Task GoOnAsync(KeptDraft kept) => OpenAsync(
        new(kept.Content!.Opened.Length == 0 ? null : kept.Content.Opened, kept.Content.Draft, kept.Content.Renamed, kept.Content.Scenarios, kept.Content.Agreed, [], false), kept.Key);

    /// <summary>Goes on with the draft that this tab had before it was loaded anew.</summary>
    public async Task ResumeAsync()
    {
        if (Browser.Tab(null) is { } key && key.StartsWith(Prefix, StringComparison.Ordinal) && Browser.Read(key) is { } raw && Read(key, raw) is { Content: not null } kept) await GoOnAsync(kept);
    }

    public void Erase(string key)
    {
        Browser.Remove(key);
        Notify();
    }

    /// <summary>Erases the draft that is worked on, and goes back to the start.</summary>
    public void EraseThis()
    {
        if (_key is { } key) Browser.Remove(key);
        Close();
    }

    /// <summary>Looks once more, after it was stopped.</summary>
    public void Again() => _ = LookAsync();

    public void StopLooking()
    {
        _isStopped = true;
        Browser.Stop();
        Failure = Words["state.stopped"];
        Notify();
    }

    public void Notify() => Changed?.Invoke();

    private static KeptDraft Read(string key, string raw)
    {
        try
        {
            Kept kept = WorkJson.Read<Kept>(raw);
            return PolicyDocument.Read(Encoding.UTF8.GetBytes(kept.Draft)).Draft is { } draft ? new(key, kept.Name, draft.Version, kept.Time, kept, raw) : new(key, "?", "", "", null, raw);
        }
        catch (Exception damaged) when (damaged is JsonException or NullReferenceException or ArgumentNullException)
        {
            return new(key, "?", "", "", null, raw);
        }
    }

    private void Step(Stack<Draft> from, Stack<Draft> to)
    {
        if (from.Count == 0) return;
        to.Push(Draft);
        _lastEdit = "";
        Take(from.Pop());
    }

    private void Take(Draft draft)
    {
        Draft = draft;
        Sentences = PolicySentences.Of(Policy, Words.Language, Opened!);
        Keep();
        _ = LookAsync();
    }

    private void Keep()
    {
        if (!IsAlone) return;
        Kept kept = new(Policy.Id, DateTime.UtcNow.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture), OpenedDocument, Draft.Document, RenamedDocument, Draft.Scenarios, [.. Draft.Agreed]);
        IsKept = Browser.Write(_key!, WorkJson.Write(kept));
    }

    // One look at a time; what is asked meanwhile is looked at next, and a long look that is out of date is ended.
    private async Task LookAsync()
    {
        int asked = ++_asked;
        (IsBehind, Failure, _isStopped) = (true, null, false);
        Notify();
        if (_looks)
        {
            if (DateTime.UtcNow - _since > Patience) Browser.Stop();
            return;
        }

        _looks = true;
        try
        {
            do
            {
                asked = _asked;
                _since = DateTime.UtcNow;
                await LookOnceAsync(asked);
            }
            while (asked != _asked && !_isStopped);
            IsBehind = Failure is not null;
        }
        finally
        {
            _looks = false;
        }

        Notify();
    }

    private async Task LookOnceAsync(int asked)
    {
        try
        {
            string question = WorkJson.Write(Question());
            List<string> times = [];
            Faults = WorkJson.Read<FaultSeen[]>(await Timed("Begin", question, times));
            if (asked != _asked) return;
            Notify();
            Found = WorkJson.Read<FindingsSeen>(await Timed("Findings", null, times));
            if (asked != _asked) return;
            Notify();
            Changes = WorkJson.Read<ChangesSeen>(await Timed("Changes", null, times));
            if (asked != _asked) return;
            Notify();
            Scenarios = WorkJson.Read<ScenariosSeen>(await Timed("Scenarios", null, times));
            Together = (Found, Changes, Scenarios);
            Times = string.Join(' ', times);
        }
        catch (System.Runtime.InteropServices.JavaScript.JSException failed)
        {
            if (asked == _asked) Failure = Browser.IsStopped(failed) ? Words["state.stopped"] : Words.Say("state.failed", failed.Message);
        }
    }

    private static async Task<string> Timed(string method, string? question, List<string> times)
    {
        long start = System.Diagnostics.Stopwatch.GetTimestamp();
        string result = await Browser.CallAsync("Looking", method, question);
        times.Add(System.Diagnostics.Stopwatch.GetElapsedTime(start).TotalMilliseconds.ToString("0", CultureInfo.InvariantCulture));
        return result;
    }
}
