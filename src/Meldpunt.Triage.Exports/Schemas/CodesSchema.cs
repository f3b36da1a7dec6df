using System.Text.Json.Nodes;
using Meldpunt.Triage.Policies;

namespace Meldpunt.Triage.Exports.Schemas;

/// <summary>The part of a decision's schema that knows the codes of other systems.</summary>
internal static class CodesSchema
{
    public static JsonObject Create(TriagePolicy policy)
    {
        JsonObject codes = SchemaParts.Object([], [.. policy.Codes.Select(system => (system.Id, OfSystem(system)))]);
        codes["minProperties"] = 1;
        codes["description"] = "The codes of other systems for the reasons and the route, where they were requested.";
        return codes;
    }

    private static JsonObject OfSystem(CodeSystem system) => SchemaParts.SetOf(
        system.Title, SchemaParts.OneOf("", system.Reasons.Concat(system.Routes).Select(entry => entry.Code).Distinct(StringComparer.Ordinal)));
}
