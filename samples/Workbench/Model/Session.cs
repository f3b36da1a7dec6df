using System.Globalization;
using System.Text;
using Meldpunt.Triage;
using Meldpunt.Triage.Analysis;
using Meldpunt.Triage.Exports;
using Meldpunt.Triage.Policies;
using Workbench.Work;

namespace Workbench.Model;

/// <summary>The work in this tab: the opened version, the draft with every step to it, and what was found in it.</summary>
internal sealed class Session
{
    private const string FirstTab = "rules";
    private const string EmptyReport = """{"items":[{}]}""";
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
    public string Tab { get; private set; } = FirstTab;

    /// <summary>The report that is tried, as JSON.</summary>
    public string Report { get; private set; } = EmptyReport;

    /// <summary>Whether the report that is tried is closed: nothing can be asked of it any more.</summary>
    public bool IsClosed { get; private set; }

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

    /// <summary>What is made and measured with scenarios on request.</summary>
    public ScenarioWork Scenario => field ??= new(this);

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
    public async Task OpenAsync(OpenedSeen seen, string? key = null, bool isResumed = false)
    {
        string draft = seen.Draft ?? seen.Opened ?? "";
        PolicyReading opened = PolicyDocument.Read(Encoding.UTF8.GetBytes(seen.Opened ?? draft));
        if ((PolicyDocument.Read(Encoding.UTF8.GetBytes(draft)).Draft ?? opened.Draft) is not { } policy) return;
        if (!isResumed) Begin();
        await HoldAsync(key ?? KeptDrafts.NewKey()); // The page is shown meanwhile: what it shows changes at once, below.
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
        Scenario.Clear();
        Take(Draft);
    }

    /// <summary>Back to the start. What was drafted stays kept.</summary>
    public void Close()
    {
        Opened = null;
        Browser.Stop(); // What it was at is of no use any more.
        Browser.OfTab("draft", "");
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
        Browser.OfTab("part", tab);
        Notify();
    }

    /// <summary>Shows what becomes of a report.</summary>
    public void Try(string report, bool closed = false)
    {
        Take(report, closed);
        Show("try");
        Browser.Focus("main");
    }

    /// <summary>Takes a report to try. It stays with this tab when it is loaded anew.</summary>
    public void Take(string report, bool closed)
    {
        (Report, IsClosed) = (report, closed);
        Browser.OfTab("report", report);
        Browser.OfTab("closed", closed ? "closed" : "");
    }

    public void Undo() => Step(_undo, _redo);

    public void Redo() => Step(_redo, _undo);

    /// <summary>Another tab has this draft too: go on with a copy.</summary>
    public async Task SplitAsync()
    {
        await HoldAsync(KeptDrafts.NewKey());
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
        Draft before = Draft;
        try
        {
            string document = await Browser.RemedyAsync(finding, id, reason);
            if (ReferenceEquals(before, Draft) && Opened is not null && PolicyDocument.Read(Encoding.UTF8.GetBytes(document)).Draft is { } mended) Edit((TriagePolicy _) => mended);
        }
        catch (System.Runtime.InteropServices.JavaScript.JSException)
        {
            // The worker was stopped: what is pressed next is answered by another one.
        }
    }

    public Task GoOnAsync(KeptDraft kept) => OpenAsync(kept, isResumed: false);

    private Task OpenAsync(KeptDraft kept, bool isResumed) => OpenAsync(
        new(kept.Content!.Opened.Length == 0 ? null : kept.Content.Opened, kept.Content.Draft, kept.Content.Renamed, kept.Content.Scenarios, kept.Content.Agreed, [], false), kept.Key, isResumed);

    /// <summary>Goes on with the draft that this tab had before it was loaded anew.</summary>
    public async Task ResumeAsync()
    {
        if (Browser.OfTab("draft", null) is not { Length: > 0 } key || KeptDrafts.Find(key) is not { Content: not null } kept) return;
        if (Browser.OfTab("part", null) is { } part && Words.Has($"tab.{part}")) Tab = part;
        if (Browser.OfTab("report", null) is { Length: > 0 } report) (Report, IsClosed) = (report, Browser.OfTab("closed", null) == "closed");
        await OpenAsync(kept, isResumed: true);
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
        Begin();
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

    // What the tab was at belongs to another draft.
    private void Begin()
    {
        Tab = FirstTab;
        Browser.OfTab("part", "");
        Take(EmptyReport, closed: false);
    }

    private async Task HoldAsync(string key)
    {
        _key = key;
        Browser.OfTab("draft", key);
        IsAlone = await Browser.HoldAsync(key);
    }

    private void Keep()
    {
        if (!IsAlone) return;
        IsKept = KeptDrafts.Write(_key!, new(
            Policy.Id, DateTime.UtcNow.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture), OpenedDocument, Draft.Document, RenamedDocument, Draft.Scenarios, [.. Draft.Agreed]));
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
