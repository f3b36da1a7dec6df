using Meldpunt.Triage.Analysis;
using Meldpunt.Triage.Policies;
using Meldpunt.Triage.Tool.Inputs;

namespace Meldpunt.Triage.Tool.Commands.Diff;

/// <summary>A difference with what is expected taken out.</summary>
/// <param name="File">The file of the expected changes.</param>
/// <param name="Difference">What is left.</param>
/// <param name="Unused">The expectations that allow nothing that happens, with their places in the file.</param>
internal sealed record Allowance(string File, AllowedDifference Difference, ValueList<Fault> Unused)
{
    private const string Nothing = "this entry matches no change; remove it or correct it";

    public static Loading<Allowance> Create(string file, DocumentReading<AllowedChanges> reading, PolicyDifference difference)
    {
        try
        {
            AllowedDifference left = difference.Except(reading.Content!);
            IEnumerable<string> unused = left.UnusedItem.Select(row => $"$.item.rows[{row}]")
                .Concat(left.UnusedReport.Select(row => $"$.report.rows[{row}]"))
                .Concat(left.UnusedClosed.Select(row => $"$.closed.rows[{row}]"));
            return Loading<Allowance>.Of(new(file, left, unused.Select(path => reading.Locate(new()
            {
                Path = path,
                Message = Nothing,
            })).ToValueList()));
        }
        catch (PolicyException exception)
        {
            return Loading<Allowance>.Refused(FaultMessages.Lines(file, exception.Faults.Select(reading.Locate).ToValueList(), "the allowed changes cannot be used"));
        }
    }
}
