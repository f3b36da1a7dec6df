using Meldpunt.Triage.Hosting;
using Meldpunt.Triage.Tool.Inputs;
using Meldpunt.Triage.Tool.Terminals;

namespace Meldpunt.Triage.Tool.Commands.Replay;

/// <summary>Loads the versions that are to decide; what is wrong with any of them is reported.</summary>
internal sealed class ReplayOpening(ReplayRequest request, ToolConsole console)
{
    /// <summary>The exit code when there is nothing to replay by.</summary>
    public int ExitCode { get; private set; }

    /// <summary>The policy that decides every record; null for the versions that decided them.</summary>
    public PolicyVersion? Under { get; private set; }

    public async Task<JournalReplay?> OpenAsync(CancellationToken cancellation)
    {
        if (request.Policy is { } policy)
        {
            if (await LoadAsync(policy, cancellation).ConfigureAwait(false) is not { } engine) return null;
            Under = engine.Version;
            return JournalReplay.Under(engine);
        }

        List<TriageEngine> versions = [TriageEngine.Default];
        foreach (string file in request.Versions)
        {
            if (await LoadAsync(file, cancellation).ConfigureAwait(false) is { } version) versions.Add(version);
        }

        return ExitCode == 0 ? JournalReplay.AsRecorded(versions) : null;
    }

    private async Task<TriageEngine?> LoadAsync(string file, CancellationToken cancellation)
    {
        Loading<TriageEngine> policy = PolicyInput.LoadEngine(file, request.Budget, cancellation);
        if (policy.Value is null) ExitCode = policy.ExitCode;
        return await policy.TellAsync(console.Error).ConfigureAwait(false);
    }
}
