using System.Text.Json;
using Meldpunt.Triage.Analysis;
using Meldpunt.Triage.Tool.Outputs;

namespace Meldpunt.Triage.Tool.Commands.Diff;

/// <summary>How a decision changed, as JSON; what did not change is left out.</summary>
internal static class ChangeJson
{
    public static void Write(Utf8JsonWriter json, DecisionChange change)
    {
        if (change.Route is { } route)
        {
            json.WriteObject("route", () =>
            {
                json.WriteString("old", route.Old);
                json.WriteString("new", route.New);
            });
        }

        WriteCodes(json, "reasons", change.Reasons);
        WriteCodes(json, "referrals", change.Referrals);
        WriteCodes(json, "notices", change.Notices);
        WriteCodes(json, "labels", change.Labels);
        if (change.InDoubt is { } inDoubt) json.WriteBoolean("inDoubt", inDoubt);
        WriteSome(json, "closedFacts", change.ClosedFacts);
    }

    /// <summary>The change of a report, and those of its items.</summary>
    public static void WriteAll(Utf8JsonWriter json, DecisionChange report, ValueList<DecisionChange> items)
    {
        json.WriteObject("report", () => Write(json, report));
        json.WriteList("items", items, item =>
        {
            json.WriteStartObject();
            Write(json, item);
            json.WriteEndObject();
        });
    }

    private static void WriteCodes(Utf8JsonWriter json, string name, CodeChange codes)
    {
        if (codes.IsEmpty) return;
        json.WriteObject(name, () =>
        {
            WriteSome(json, "lost", codes.Lost);
            WriteSome(json, "gained", codes.Gained);
            WriteSome(json, "altered", codes.Altered);
            if (codes.IsReordered) json.WriteBoolean("reordered", true);
        });
    }

    private static void WriteSome(Utf8JsonWriter json, string name, ValueList<string> codes)
    {
        if (!codes.IsEmpty) json.WriteWords(name, codes);
    }
}
