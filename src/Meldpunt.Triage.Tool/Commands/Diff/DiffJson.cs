using System.Globalization;
using System.Numerics;
using System.Text.Json;
using Meldpunt.Triage.Analysis;
using Meldpunt.Triage.Policies;
using Meldpunt.Triage.Tool.Outputs;
using Meldpunt.Triage.Tool.Terminals;

namespace Meldpunt.Triage.Tool.Commands.Diff;

/// <summary>
/// A difference as JSON. Kept in a file it allows what it says. Counts are strings: they may be larger than a JSON
/// number may be read.
/// </summary>
internal static class DiffJson
{
    public static string Write(PolicyDiff diff) => JsonOutput.Write(json =>
    {
        PolicyDifference all = diff.Difference;
        json.WritePolicy("old", PolicyDiff.VersionOf(all.Old));
        json.WritePolicy("new", PolicyDiff.VersionOf(all.New));
        json.WriteBoolean("equivalent", all.IsEquivalent);
        json.WriteBoolean("unchanged", all.IsUnchanged);
        WriteSpaces(json, all);
        json.WriteWords("vocabulary", all.Vocabulary);
        WriteOthers(json, all);
        if (diff.Allowance is { } allowance) WriteAllowance(json, allowance.Difference, diff.Unreadable);
        if (diff.Reports is { } reports) WriteReports(json, reports);
    });

    private static void WriteSpaces(Utf8JsonWriter json, PolicyDifference difference)
    {
        json.WriteObject("item", () => WriteSpace(json, difference.Item));
        json.WriteObject("report", () => WriteSpace(json, difference.Report));
        json.WriteObject("closed", () => WriteSpace(json, difference.Closed));
    }

    private static void WriteSpace(Utf8JsonWriter json, DifferenceTable space)
    {
        WriteCount(json, "combinations", space.Combinations);
        WriteCount(json, "routeChanged", space.RouteChanged);
        WriteCount(json, "anyChanged", space.AnyChanged);
        if (!space.CombinationsOmitted.IsZero) WriteCount(json, "unlisted", space.CombinationsOmitted);
        json.WriteList("rows", space.Rows, row => WriteRow(json, row));
    }

    private static void WriteRow(Utf8JsonWriter json, DifferenceRow row)
    {
        json.WriteStartObject();
        json.WriteObject("where", () =>
        {
            foreach (RowCondition condition in row.Where) ChangeJson.Write(json, condition);
        });
        json.WriteObject("change", () => ChangeJson.Write(json, row.Change));
        WriteSide(json, "old", row.OldRoutes, row.OldRules);
        WriteSide(json, "new", row.NewRoutes, row.NewRules);
        WriteCount(json, "count", row.Count);
        json.WriteNumber("share", Math.Round(row.Share, 4));
        if (row.TakesAway) json.WriteBoolean("takesAway", true);
        if (!row.ItemsAgree) json.WriteBoolean("itemsAgree", false);
        json.WritePropertyName("witness");
        json.WriteWitness(row.Witness);
        json.WriteEndObject();
    }

    /// <summary>The change of a report, and those of its items.</summary>
    public static void WriteChanges(Utf8JsonWriter json, DecisionChange report, ValueList<DecisionChange> items)
    {
        json.WriteObject("report", () => ChangeJson.Write(json, report));
        json.WriteList("items", items, item =>
        {
            json.WriteStartObject();
            ChangeJson.Write(json, item);
            json.WriteEndObject();
        });
    }

    private static void WriteSide(Utf8JsonWriter json, string name, ValueList<string> routes, ValueList<string> rules) => json.WriteObject(name, () =>
    {
        json.WriteWords("routes", routes);
        json.WriteWords("rules", rules);
    });

    // With its values as they are, null for a version that does not have it, an entry allows exactly itself.
    private static void WriteOthers(Utf8JsonWriter json, PolicyDifference difference) => json.WriteList("otherChanges", difference.OtherChanges, change =>
    {
        json.WriteStartObject();
        json.WriteString("kind", JsonNamingPolicy.CamelCase.ConvertName(change.Kind.ToString()));
        json.WriteString("key", Exactly(change.Key));
        json.WriteString("old", change.Old);
        json.WriteString("new", change.New);
        json.WriteBoolean("counts", change.Counts);
        json.WriteString("says", Shown.Plain(change.ToString()));
        json.WriteEndObject();
    });

    private static void WriteAllowance(Utf8JsonWriter json, AllowedDifference allowed, ValueList<UnreadableReports> unreadable) => json.WriteObject("allowed", () =>
    {
        json.WriteList("unusedItem", allowed.UnusedItem, json.WriteNumberValue);
        json.WriteList("unusedReport", allowed.UnusedReport, json.WriteNumberValue);
        json.WriteList("unusedClosed", allowed.UnusedClosed, json.WriteNumberValue);
        json.WriteList("unusedOther", allowed.UnusedOther, json.WriteNumberValue);
        json.WriteObject("rest", () =>
        {
            json.WriteBoolean("unchanged", allowed.Unexpected.IsUnchanged);
            WriteSpaces(json, allowed.Unexpected);
            WriteOthers(json, allowed.Unexpected);
            WriteUnreadable(json, unreadable);
        });
    });

    private static void WriteUnreadable(Utf8JsonWriter json, ValueList<UnreadableReports> unreadable) => json.WriteList("unreadable", unreadable, one =>
    {
        json.WriteStartObject();
        json.WriteString("reason", Exactly(one.Reason));
        json.WriteNumber("count", one.Count);
        json.WriteList("lines", one.Lines, json.WriteNumberValue);
        json.WriteEndObject();
    });

    // What an allowance reads as this text and no other.
    private static string Exactly(string text) => text.Replace("*", "\\*", StringComparison.Ordinal);

    private static void WriteReports(Utf8JsonWriter json, PastReportsSummary reports) => json.WriteObject("reports", () =>
    {
        if (reports.IsClosed) json.WriteBoolean("closed", true);
        json.WriteNumber("read", reports.Read);
        if (reports.Records > 0) json.WriteNumber("records", reports.Records);
        json.WriteNumber("faulty", reports.Faulty);
        json.WriteNumber("changed", reports.Changed);
        json.WriteNumber("unreadableCount", reports.Unreadable);
        WriteUnreadable(json, reports.UnreadableReasons);
        json.WriteList("changes", reports.Changes, change =>
        {
            json.WriteStartObject();
            WriteChanges(json, change.Report, change.Items);
            json.WriteList("rows", change.Rows, row =>
            {
                json.WriteStartObject();
                WritePlace(json, row);
                json.WriteEndObject();
            });
            if (change.IsRowMissing) json.WriteBoolean("rowMissing", true);
            json.WriteNumber("count", change.Count);
            json.WriteList("lines", change.Lines, json.WriteNumberValue);
            json.WriteEndObject();
        });
        json.WriteList("rows", reports.Rows, row =>
        {
            json.WriteStartObject();
            WritePlace(json, row.Place);
            json.WriteNumber("count", row.Count);
            json.WriteList("lines", row.Lines, json.WriteNumberValue);
            json.WriteEndObject();
        });
        if (reports.WithoutRow > 0)
        {
            json.WriteObject("withoutRow", () =>
            {
                json.WriteNumber("count", reports.WithoutRow);
                json.WriteList("lines", reports.WithoutRowLines, json.WriteNumberValue);
            });
        }
    });

    // What finds it in the same JSON: '.item.rows[number - 1]'.
    private static void WritePlace(Utf8JsonWriter json, DifferenceRowPlace row)
    {
        json.WriteString("of", JsonNamingPolicy.CamelCase.ConvertName(row.Part.ToString()));
        json.WriteNumber("number", row.Number);
    }

    private static void WriteCount(Utf8JsonWriter json, string name, BigInteger count) =>
        json.WriteString(name, count.ToString(CultureInfo.InvariantCulture));
}
