using Meldpunt.Triage.Analysis;
using Meldpunt.Triage.Hosting;
using Meldpunt.Triage.Policies;
using Meldpunt.Triage.Tool.Commands.Diff;
using Meldpunt.Triage.Tool.Inputs;
using Meldpunt.Triage.Tool.Outputs;
using Meldpunt.Triage.Tool.Terminals;

namespace Meldpunt.Triage.Tool.Commands.Replay;

/// <summary>Loads the versions that are to decide, and those that decided; what is wrong with any of them is reported.</summary>
internal sealed class ReplayOpening(ReplayRequest request, ToolConsole console)
{
    private readonly Dictionary<string, PolicyDifference> _differences = new(StringComparer.Ordinal);
    private TriageEngine _engine = TriageEngine.Default;

    /// <summary>The exit code when there is nothing to replay by.</summary>
    public int ExitCode { get; private set; }

    public async Task<JournalReplay?> OpenAsync(CancellationToken cancellation)
    {
        JournalReplay? replay = request.Policy is { } policy ? await UnderAsync(policy, cancellation).ConfigureAwait(false) : await AsRecordedAsync(cancellation).ConfigureAwait(false);
        if (replay is null || Languages.Fault(request.Culture, _engine.Policy.Texts) is not { } wrong) return replay;
        ExitCode = await UsageErrors.WriteAsync([wrong], ReplayCommand.Name, console.Error).ConfigureAwait(false);
        return null;
    }

    public ReplayResult Result(ReplaySummary summary) => new(summary, _engine)
    {
        Under = request.Policy is null ? null : _engine.Version,
        Differences = _differences,
        Culture = request.Culture,
    };

    private async Task<JournalReplay?> AsRecordedAsync(CancellationToken cancellation)
    {
        List<TriageEngine> versions = [TriageEngine.Default];
        foreach (string file in request.Versions)
        {
            if (await ToldAsync(PolicyInput.LoadEngine(file, request.Budget, cancellation)).ConfigureAwait(false) is { } version) versions.Add(version);
        }

        return ExitCode == 0 ? JournalReplay.AsRecorded(versions) : null;
    }

    private async Task<JournalReplay?> UnderAsync(string policy, CancellationToken cancellation)
    {
        PolicyInput? present = await ToldAsync(PolicyInput.Load(policy)).ConfigureAwait(false);
        TriageEngine? engine = present is null ? null : await ToldAsync(PolicyInput.LoadEngine(policy, request.Budget, cancellation)).ConfigureAwait(false);
        DocumentReading<VocabularyMapping>? map = await ToldAsync(DiffOpening.LoadMap(request.Map)).ConfigureAwait(false);
        List<PolicyInput> given = [];
        foreach (string file in request.Versions)
        {
            if (await ToldAsync(PolicyInput.Load(file)).ConfigureAwait(false) is { } version) given.Add(version);
        }

        if (ExitCode != 0) return null;
        _engine = engine!;
        foreach (PolicyInput version in given) await CompareAsync(version, present!, map, cancellation).ConfigureAwait(false);
        await CompareShippedAsync(present!, given.Count == 0 ? map : null, cancellation).ConfigureAwait(false);
        return ExitCode == 0 ? JournalReplay.Under(_engine, _differences.Values) : null;
    }

    private async Task CompareAsync(PolicyInput old, PolicyInput present, DocumentReading<VocabularyMapping>? map, CancellationToken cancellation)
    {
        string sha256 = PolicyHash.Compute(old.Policy);
        if (sha256 == _engine.Version.Sha256 || _differences.ContainsKey(sha256)) return;
        Versions versions = new(old, present) { MapName = request.Map, Map = map, Budget = request.Budget };
        if (await ToldAsync(versions.Compare(cancellation)).ConfigureAwait(false) is { } difference) _differences[sha256] = difference;
    }

    // Nobody asked for it, so one that cannot be compared without a mapping is left to be given.
    private async Task CompareShippedAsync(PolicyInput present, DocumentReading<VocabularyMapping>? map, CancellationToken cancellation)
    {
        PolicyInput shipped = PolicyInput.Load(null).Value!;
        if (map is not null) await CompareAsync(shipped, present, map, cancellation).ConfigureAwait(false);
        else if (shipped.Policy.Id == present.Policy.Id && TriageEngine.Default.Version.Sha256 is { } sha256 && sha256 != _engine.Version.Sha256 && !_differences.ContainsKey(sha256)
            && new Versions(shipped, present) { Budget = request.Budget }.Compare(cancellation).Value is { } difference)
        {
            _differences[sha256] = difference;
        }
    }

    private async Task<T?> ToldAsync<T>(Loading<T>? loading)
        where T : class
    {
        if (loading is null) return null;
        T? value = await loading.TellAsync(console.Error).ConfigureAwait(false);
        if (value is null && ExitCode == 0) ExitCode = loading.ExitCode;
        return value;
    }
}
