using System.Text;
using System.Text.Json.Nodes;
using Meldpunt.Triage.Analysis;
using Meldpunt.Triage.Exports;
using Meldpunt.Triage.Exports.Texts;
using Meldpunt.Triage.Policies;
using Meldpunt.Triage.Workbench.Tests.Showing;

namespace Meldpunt.Triage.Workbench.Tests;

/// <summary>What the library finds here of what the page keeps, a line for each thing; and the same of what the page found.</summary>
internal static class Desk
{
    // As large as diagrams may be in the page.
    public const int MostNodes = 200_000;

    public static TriagePolicy Read(string document) => PolicyDocument.Read(Encoding.UTF8.GetBytes(document)).PolicyOrThrow();

    /// <summary>The difference that the page shows.</summary>
    public static PolicyDifference Difference(Kept kept) => PolicyDifference.Between(Read(kept.Opened), Read(kept.Draft), Mapping(kept.Renamed), MostNodes);

    public static IEnumerable<(string Space, DifferenceTable Table)> Tables(PolicyDifference difference) => [("item", difference.Item), ("report", difference.Report), ("closed", difference.Closed)];

    public static string[] Lines(Kept kept, string language)
    {
        PolicyReading reading = PolicyDocument.Read(kept.Utf8);
        List<string> lines = [.. reading.Faults.Select(fault => $"fault {fault.Path} {fault.Message}")];
        if (reading.Policy is not { } policy) return [.. lines];
        lines.AddRange(OrRefused(() => Findings(policy)));
        lines.AddRange(OrRefused(() => Changes(kept, language)));
        return [.. lines];
    }

    public static async Task<string[]> LinesAsync(WorkbenchPage page)
    {
        JsonNode found = await page.AnsweredAsync("Findings");
        JsonNode changes = await page.AnsweredAsync("Changes");
        return
        [
            .. All(await page.AnsweredAsync("Begin"), fault => $"fault {fault["path"]} {fault["text"]}"),
            .. All(found["findings"], finding => $"finding {finding["severity"]} {finding["code"]} {finding["path"]} {finding["english"]} {string.Join(' ', All(finding["reports"], report => (string)report!))}"),
            .. All(found["guarantees"], verdict => $"guarantee {verdict["id"]} {(bool)verdict["holds"]!} {verdict["reports"]!.AsArray().FirstOrDefault()}"),
            .. All(found["faults"], fault => $"refused {fault["text"]}"),
            .. All(changes["rows"], row => $"row {row["space"]} {row["number"]} {(bool)row["takesAway"]!} {Text(row["count"])} {row["report"]}"),
            .. All(changes["others"], other => $"other {(bool)other["counts"]!} {Text(other["sentence"])}"),
            .. All(changes["faults"], fault => $"refused {fault["text"]}"),
        ];
    }

    private static string[] OrRefused(Func<IEnumerable<string>> lines)
    {
        try
        {
            return [.. lines()];
        }
        catch (PolicyException refused)
        {
            return refused.Faults.IsEmpty ? [$"refused {refused.Message}"] : [.. refused.Faults.Select(fault => $"refused {fault.Message}")];
        }
    }

    private static IEnumerable<string> Findings(TriagePolicy policy)
    {
        PolicyAnalysis analysis = PolicyAnalysis.Create(policy, MostNodes);
        return
        [
            .. analysis.Findings().Select(finding => $"finding {finding.Severity} {finding.Code} {finding.Path} {finding.Message} {string.Join(' ', finding.Witnesses.Select(witness => witness.ToJson()))}"),
            .. analysis.Guarantees().Select(verdict => $"guarantee {verdict.Guarantee.Id} {verdict.Holds} {(verdict.Witnesses is [Witness first, ..] ? first.ToJson() : "")}"),
        ];
    }

    private static IEnumerable<string> Changes(Kept kept, string language)
    {
        PolicyDifference difference = Difference(kept);
        DifferenceSentences sentences = DifferenceSentences.Of(difference, language);
        return
        [
            .. from one in Tables(difference)
               from row in one.Table.Rows.Select((row, place) => (Row: row, Number: place + 1))
               orderby row.Row.TakesAway descending
               select $"row {one.Space} {row.Number} {row.Row.TakesAway} {Text(sentences.Of(row.Row).Count)} {row.Row.Witness.ToJson()}",
            .. difference.OtherChanges.Select(change => $"other {change.Counts} {Text(sentences.Of(change))}"),
        ];
    }

    public static string Text(Prose prose) => string.Concat(prose.Runs.Select(run => run.Text));

    private static string Text(JsonNode? said) => string.Concat(All(said, run => (string)run["text"]!));

    private static IEnumerable<string> All(JsonNode? list, Func<JsonNode, string> line) => list!.AsArray().Select(one => line(one!));

    private static VocabularyMapping? Mapping(string renamed) => renamed.Length == 0 ? null : DifferenceDocument.ReadMapping(Encoding.UTF8.GetBytes(renamed)).Content;
}
