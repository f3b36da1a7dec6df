using System.Text.Json;
using Meldpunt.Triage.Tool.Terminals;

namespace Meldpunt.Triage.Tool.Outputs;

/// <summary>Writes SARIF 2.1.0, the form in which the pages of a pull request take annotations.</summary>
/// <param name="rules">The kinds of results that there can be.</param>
/// <param name="folder">The folder that the names of files are relative to.</param>
internal sealed class SarifLog(IReadOnlyList<SarifRule> rules, string folder)
{
    public string Write(IEnumerable<SarifResult> results) => JsonOutput.Write(json =>
    {
        json.WriteString("$schema", "https://json.schemastore.org/sarif-2.1.0.json");
        json.WriteString("version", "2.1.0");
        json.WriteList("runs", [results], run => Write(json, run));
    });

    private static void WriteText(Utf8JsonWriter json, string name, string text) =>
        json.WriteObject(name, () => json.WriteString("text", Shown.Plain(text)));

    private void Write(Utf8JsonWriter json, IEnumerable<SarifResult> run)
    {
        json.WriteStartObject();
        json.WriteObject("tool", () => json.WriteObject("driver", () =>
        {
            json.WriteString("name", "meldpunt");
            json.WriteString("version", ToolVersion.Plain);
            json.WriteList("rules", rules, rule => Write(json, rule));
        }));
        json.WriteList("results", run, result => Write(json, result));
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, SarifRule rule)
    {
        json.WriteStartObject();
        json.WriteString("id", rule.Id);
        WriteText(json, "shortDescription", rule.Short);
        WriteText(json, "help", rule.Help);
        json.WriteObject("defaultConfiguration", () => json.WriteString("level", rule.Level));
        json.WriteEndObject();
    }

    private void Write(Utf8JsonWriter json, SarifResult result)
    {
        json.WriteStartObject();
        json.WriteString("ruleId", result.RuleId);
        json.WriteNumber("ruleIndex", rules.Index().First(rule => rule.Item.Id == result.RuleId).Index);
        json.WriteString("level", result.Level);
        WriteText(json, "message", result.Message);
        json.WriteList("locations", [result.Place], place => Write(json, place));
        if (!result.Witnesses.IsEmpty)
        {
            json.WriteObject("properties", () => json.WriteList("witnesses", result.Witnesses, json.WriteWitness));
        }

        json.WriteEndObject();
    }

    private void Write(Utf8JsonWriter json, SarifPlace place)
    {
        json.WriteStartObject();
        json.WriteObject("physicalLocation", () =>
        {
            json.WriteObject("artifactLocation", () => json.WriteString("uri", place.UriFrom(folder)));
            json.WriteObject("region", () =>
            {
                json.WriteNumber("startLine", place.Line);
                json.WriteNumber("startColumn", place.Column);
            });
        });
        json.WriteEndObject();
    }
}
