using System.Text.Json.Nodes;
using static Meldpunt.Triage.Policies.SchemaParts;

namespace Meldpunt.Triage.Exports.Schemas;

/// <summary>The part of a decision's schema that describes the output for an invalid line.</summary>
internal static class FaultyLineSchema
{
    public static JsonObject Line() => Object(
        ["line", "error"],
        ("line", new() { ["type"] = "integer", ["minimum"] = 1, ["description"] = "The number of the line, from 1." }),
        ("error", Error()));

    public static JsonObject Fault() => Object(["path", "message"], Parts());

    private static JsonObject Error()
    {
        JsonObject more = ListOf("Further faults.", Ref("fault"));
        (more["minItems"], more["maxItems"]) = (1, ReportLimits.Faults - 1);
        return Object(["path", "message"], [.. Parts(), ("more", more)]);
    }

    private static (string, JsonObject)[] Parts()
    {
        JsonObject path = Text("Where: a JSON path; '?' replaces a name that is not repeated.");
        path["pattern"] = @"^\$";
        return [("path", path), ("message", NotBlank("What was found, what was expected, and the nearest valid word."))];
    }
}
