using System.Runtime.InteropServices.JavaScript;
using System.Text;
using Meldpunt.Triage;
using Meldpunt.Triage.Policies;
using Meldpunt.Triage.Testing;
using Workbench.Work;

namespace Workbench.Model;

/// <summary>
/// What is made of scenarios and measured by them on request. It takes the worker a while, so what comes of it belongs to the draft that it was asked
/// for: where that has changed meanwhile nothing is done with it.
/// </summary>
internal sealed class ScenarioWork(Session session)
{
    private int _pending;
    private (TriagePolicy Policy, string Scenarios, string Language)? _measured;
    private CoverageSeen? _coverage;
    private MutantsSeen? _mutants;

    public bool IsBusy => _pending > 0;

    /// <summary>Why the last request came to nothing; null where it did not.</summary>
    public string? Told { get; private set; }

    /// <summary>What scenarios cover of the draft as it is; null where that was not measured.</summary>
    public CoverageSeen? Coverage => IsMeasured ? _coverage : null;

    /// <summary>Which small mistakes no scenario notices in the draft as it is; null where that was not measured.</summary>
    public MutantsSeen? Mutants => IsMeasured ? _mutants : null;

    private bool IsMeasured => _measured is { } of && ReferenceEquals(of.Policy, session.Policy) && of.Scenarios == session.Draft.Scenarios && of.Language == session.Words.Language;

    /// <summary>Forgets what was asked of another draft.</summary>
    public void Clear() => (_measured, _coverage, _mutants, Told) = (null, null, null, null);

    public Task OpenAsync(string file) => AskAsync(
        () => Browser.OfFileAsync("HandingOver", "OpenScenarios", file, null),
        opened =>
        {
            OpenedSeen seen = WorkJson.Read<OpenedSeen>(opened);
            if (seen.IsScenarios) Take(seen.Scenarios);
            else Told = session.Words.Say("scenarios.none", string.Join(" ", seen.Faults.Take(3).Select(fault => fault.Text)));
        });

    public Task MakeAsync() => AskAsync(() => Browser.CallAsync("HandingOver", "Suite", session.OpenedDocument), Take);

    public Task ForChangesAsync() => AskAsync(() => Browser.CallAsync("HandingOver", "WithChanges", WorkJson.Write(session.Question())), Take);

    public Task AcceptAsync() => AskAsync(() => Browser.CallAsync("HandingOver", "Accept", session.Draft.Document, session.Draft.Scenarios), Take);

    public Task MeasureCoverageAsync() => AskAsync(
        () => Browser.CallAsync("Measuring", "Coverage", session.Draft.Document, session.Draft.Scenarios, session.Words.Language),
        found => Measured(WorkJson.Read<CoverageSeen>(found), Mutants));

    public Task MeasureMutantsAsync() => AskAsync(
        () => Browser.CallAsync("Measuring", "Mutants", session.Draft.Document, session.Draft.Scenarios, session.Words.Language),
        found => Measured(Coverage, WorkJson.Read<MutantsSeen>(found)));

    /// <summary>Adds the scenarios that notice what was missed.</summary>
    public void Add(MutantsSeen mutants)
    {
        ScenarioReading present = ScenarioDocument.Read(Encoding.UTF8.GetBytes(session.Draft.Scenarios));
        if (present.Faults.IsEmpty) Take(Encoding.UTF8.GetString(ScenarioDocument.Write(present.Scenarios.With(Read(mutants.Scenarios)))));
    }

    private static ValueList<Scenario> Read(string scenarios) => ScenarioDocument.Read(Encoding.UTF8.GetBytes(scenarios)).Scenarios;

    private void Take(string scenarios) => session.Edit((Draft draft) => draft with { Scenarios = scenarios });

    private void Measured(CoverageSeen? coverage, MutantsSeen? mutants) =>
        (_measured, _coverage, _mutants) = ((session.Policy, session.Draft.Scenarios, session.Words.Language), coverage, mutants);

    private async Task AskAsync(Func<Task<string>> ask, Action<string> take)
    {
        (TriagePolicy? opened, Draft draft, string language) = (session.Opened, session.Draft, session.Words.Language);
        _pending++;
        Told = null;
        session.Notify();
        try
        {
            string answer = await ask();
            if (!ReferenceEquals(opened, session.Opened)) return;
            if (ReferenceEquals(draft, session.Draft) && language == session.Words.Language) take(answer);
            else Told = session.Words["scenarios.changed-meanwhile"];
        }
        catch (JSException failed)
        {
            if (ReferenceEquals(opened, session.Opened)) Told = Why(failed);
        }
        finally
        {
            _pending--;
            session.Notify();
        }
    }

    private string Why(JSException failed) => session.Words[Browser.IsStopped(failed) ? "state.stopped" : session.Faults.Length > 0 ? "try.no-engine" : "scenarios.cannot"];
}
