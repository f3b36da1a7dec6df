using System.Text.Json;
using System.Text.Json.Nodes;
using Meldpunt.Triage.Testing;
using Meldpunt.Triage.Tool.Outputs;

namespace Meldpunt.Triage.Tool.Commands.Test;

/// <summary>Writes the report on a suite as JSON.</summary>
internal static class SuiteJson
{
    public static string Write(SuiteReport report)
    {
        JsonObject root = new()
        {
            ["scenarios"] = report.Results.Count,
            ["passed"] = report.Results.Count - report.Failed.Count(),
            ["failed"] = new JsonArray([.. report.Failed.Select(Failure)]),
        };
        if (report.Coverage is { } coverage) root["coverage"] = JsonNode.Parse(coverage.ToJson());
        if (report.Mutation is { } mutation) root["mutation"] = Mutation(mutation);
        root["shortfalls"] = new JsonArray([.. report.Shortfalls().Select(line => (JsonNode)line)]);
        return JsonOutput.Write(json =>
        {
            foreach ((string name, JsonNode? value) in root)
            {
                json.WritePropertyName(name);
                value!.WriteTo(json);
            }
        });
    }

    private static JsonNode Failure(ScenarioResult result) => new JsonObject
    {
        ["name"] = result.Scenario.Name,
        ["file"] = result.Scenario.File,
        ["line"] = result.Scenario.Line,
        ["mismatches"] = new JsonArray([.. result.Mismatches.Select(mismatch => (JsonNode)new JsonObject
        {
            ["part"] = mismatch.Part,
            ["expected"] = mismatch.Expected,
            ["actual"] = mismatch.Actual,
        })]),
        ["account"] = result.Account,
    };

    private static JsonObject Mutation(MutationReport mutation) => new()
    {
        ["score"] = Math.Round(mutation.Score, 1),
        ["killed"] = mutation.Count(MutantFate.Killed),
        ["survived"] = mutation.Count(MutantFate.Survived),
        ["equivalent"] = mutation.Count(MutantFate.Equivalent),
        ["refused"] = mutation.Count(MutantFate.Refused),
        ["survivors"] = new JsonArray([.. mutation.Survivors.Select(Survivor)]),
    };

    private static JsonNode Survivor(MutantResult result)
    {
        JsonObject survivor = new()
        {
            ["operator"] = JsonNamingPolicy.CamelCase.ConvertName(result.Mutant.Operator.ToString()),
            ["mutant"] = result.Mutant.Text,
            ["wouldKill"] = JsonNode.Parse(result.WouldKill!.Report),
        };
        if (result.WouldKill.Expected.Contacts is { } contacts) survivor["contacts"] = new JsonArray([.. contacts.Select(contact => (JsonNode)contact.Referral)]);
        return survivor;
    }
}
