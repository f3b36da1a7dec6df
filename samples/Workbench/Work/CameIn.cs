using System.Runtime.InteropServices.JavaScript;
using System.Text;
using System.Text.Json;
using Meldpunt.Triage.Analysis;
using Meldpunt.Triage.Exports;
using Meldpunt.Triage.Policies;

namespace Workbench.Work;

/// <summary>What a change would do to reports that came in. The file is read here, and stays here.</summary>
internal static partial class CameIn
{
    [JSExport]
    internal static Task<string> Count(string question, byte[] file) => CountAsync(question, file, isClosed: false);

    [JSExport]
    internal static Task<string> CountClosed(string question, byte[] file) => CountAsync(question, file, isClosed: true);

    /// <summary>A line of the file, as a report.</summary>
    [JSExport]
    internal static string Line(string number, byte[] file) =>
        Encoding.UTF8.GetString(file).Split('\n')[int.Parse(number, System.Globalization.CultureInfo.InvariantCulture) - 1].TrimEnd('\r');

    private static async Task<string> CountAsync(string question, byte[] file, bool isClosed)
    {
        Question asked = WorkJson.Read<Question>(question);
        if (Policy(asked.Opened) is not { } opened || Policy(asked.Draft) is not { } draft) return Refused(new FaultSeen("$", Words.In(asked.Language)["try.no-engine"]));
        try
        {
            PolicyDifference difference = PolicyDifference.Between(opened, draft, Looking.Mapping(asked.Renamed), Looking.MostNodes);
            using MemoryStream input = new(file);
            PastReportsSummary past = await new PastReports(difference) { IsClosed = isClosed }.CompareAsync(input);
            DifferenceSentences sentences = DifferenceSentences.Of(difference, asked.Language);
            return WorkJson.Write(new PastSeen(
                past.Read, past.Faulty, past.Records, past.Changed, past.Unreadable, [.. past.UnreadableReasons.Select(one => one.Reason)],
                [.. past.Rows.Select(row => Seen(row, difference, sentences))], past.WithoutRow, [.. past.WithoutRowLines], []));
        }
        catch (PolicyException refused)
        {
            return Refused(Looking.Told(refused));
        }
    }

    private static PastRowSeen Seen(PastRow row, PolicyDifference difference, DifferenceSentences sentences)
    {
        string space = JsonNamingPolicy.CamelCase.ConvertName(row.Place.Part.ToString());
        DifferenceRow found = row.Place.In(difference);
        RowSentences said = sentences.Of(found);
        return new(
            Looking.KeyOf(space, found), space, row.Place.Number, Said.Of(said.Where), Said.Of(said.Before), Said.Of(said.After), row.Count, [.. row.Lines], Said.Of(said.Count));
    }

    private static TriagePolicy? Policy(string document) => PolicyDocument.Read(Encoding.UTF8.GetBytes(document)).Policy;

    private static string Refused(params FaultSeen[] faults) => WorkJson.Write(new PastSeen(0, 0, 0, 0, 0, [], [], 0, [], faults));
}
