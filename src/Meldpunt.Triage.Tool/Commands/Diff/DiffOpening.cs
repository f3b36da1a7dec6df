using Meldpunt.Triage.Analysis;
using Meldpunt.Triage.Policies;
using Meldpunt.Triage.Tool.Inputs;
using Meldpunt.Triage.Tool.Terminals;

namespace Meldpunt.Triage.Tool.Commands.Diff;

/// <summary>Reads the files of a difference, reports all that is wrong with them at once, and compares.</summary>
internal sealed class DiffOpening(DiffRequest request, ToolConsole console)
{
    /// <summary>The exit code when there is nothing to show.</summary>
    public int ExitCode { get; private set; }

    /// <summary>The difference; null when a file cannot be used.</summary>
    public async Task<PolicyDiff?> OpenAsync(CancellationToken cancellation)
    {
        PolicyInput? old = await ToldAsync(PolicyInput.Load(request.Old)).ConfigureAwait(false);
        PolicyInput? present = await ToldAsync(PolicyInput.Load(request.New)).ConfigureAwait(false);
        DocumentReading<VocabularyMapping>? map = await ToldAsync(LoadMap(request.Map)).ConfigureAwait(false);
        DocumentReading<AllowedChanges>? allowed = await ToldAsync(Load(request.Allow, utf8 => DifferenceDocument.ReadAllowed(utf8))).ConfigureAwait(false);
        if (ExitCode != 0) return null;

        Versions versions = new(old!, present!) { MapName = request.Map, Map = map, Budget = request.Budget };
        PolicyDifference? difference = await ToldAsync(versions.Compare(cancellation)).ConfigureAwait(false);
        if (difference is null) return null;
        Allowance? allowance = allowed is null ? null : await ToldAsync(Allowance.Create(request.Allow!, allowed, difference)).ConfigureAwait(false);
        if (ExitCode != 0) return null;
        PastReportsSummary? reports = request.Reports is { } file ? await CompareAsync(difference, file, cancellation).ConfigureAwait(false) : null;
        return ExitCode != 0 ? null : new(versions, difference)
        {
            Allowance = reports is null ? allowance : allowance?.With(reports),
            Reports = reports,
        };
    }

    /// <summary>How words became others; null where no file says so.</summary>
    public static Loading<DocumentReading<VocabularyMapping>>? LoadMap(string? file) => Load(file, utf8 => DifferenceDocument.ReadMapping(utf8));

    private static Loading<DocumentReading<T>>? Load<T>(string? file, Func<byte[], DocumentReading<T>> read)
        where T : class
    {
        if (file is null) return null;
        Loading<byte[]> document = InputDocument.Load(file);
        if (document.Value is not { } utf8) return document.Failed<DocumentReading<T>>();
        DocumentReading<T> reading = read(utf8);
        return reading.Content is null
            ? Loading<DocumentReading<T>>.Refused(FaultMessages.Lines(file, reading.Faults, "the document cannot be used"))
            : Loading<DocumentReading<T>>.Of(reading);
    }

    private async Task<PastReportsSummary?> CompareAsync(PolicyDifference difference, string file, CancellationToken cancellation)
    {
        InputSource source = InputSource.AllOf([file], console)[0];
        InputOpening opening = source.Open();
        PastReportsSummary? summary = null;
        string? failure = opening.Failure;
        if (opening.Stream is { } stream)
        {
            await using (stream.ConfigureAwait(false))
            {
                summary = await new PastReports(difference) { IsClosed = request.IsClosed }.CompareAsync(stream, cancellation).ConfigureAwait(false);
                failure = stream.Failure;
            }
        }

        if (failure is null) return summary;
        return await ToldAsync(new Loading<PastReportsSummary>(null, Terminals.ExitCode.Unreadable, [$"meldpunt: cannot read {source.Name}: {failure}"])).ConfigureAwait(false);
    }

    // The first failure gives the exit code, and all are reported.
    private async Task<T?> ToldAsync<T>(Loading<T>? loading)
        where T : class
    {
        if (loading is null) return null;
        T? value = await loading.TellAsync(console.Error).ConfigureAwait(false);
        if (value is null && ExitCode == 0) ExitCode = loading.ExitCode;
        return value;
    }
}
