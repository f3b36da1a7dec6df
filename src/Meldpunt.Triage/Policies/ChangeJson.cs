using System.Text.Json;
using Meldpunt.Triage.Analysis;

namespace Meldpunt.Triage.Policies;

/// <summary>Where a decision changes and how, as JSON; what did not change is left out.</summary>
internal static class ChangeJson
{
    /// <summary>The answers to one fact in a row; null for unanswered.</summary>
    public static void Write(Utf8JsonWriter json, RowCondition condition)
    {
        json.WriteStartArray(condition.Fact);
        foreach (string answer in condition.Answers) json.WriteStringValue(answer);
        if (condition.OrUnanswered) json.WriteNullValue();
        json.WriteEndArray();
    }

    /// <summary>The parts of a change, into an object that was begun.</summary>
    public static void Write(Utf8JsonWriter json, DecisionChange change)
    {
        if (change.Route is { } route)
        {
            json.WriteStartObject("route");
            json.WriteString("old", route.Old);
            json.WriteString("new", route.New);
            json.WriteEndObject();
        }

        Write(json, "reasons", change.Reasons);
        Write(json, "referrals", change.Referrals);
        Write(json, "notices", change.Notices);
        Write(json, "labels", change.Labels);
        if (change.InDoubt is { } inDoubt) json.WriteBoolean("inDoubt", inDoubt);
        WriteSome(json, "closedFacts", change.ClosedFacts);
    }

    private static void Write(Utf8JsonWriter json, string name, CodeChange codes)
    {
        if (codes.IsEmpty) return;
        json.WriteStartObject(name);
        WriteSome(json, "lost", codes.Lost);
        WriteSome(json, "gained", codes.Gained);
        WriteSome(json, "altered", codes.Altered);
        if (codes.IsReordered) json.WriteBoolean("reordered", true);
        json.WriteEndObject();
    }

    private static void WriteSome(Utf8JsonWriter json, string name, ValueList<string> codes)
    {
        if (!codes.IsEmpty) DocumentPrimitives.Write(json, name, codes);
    }
}
