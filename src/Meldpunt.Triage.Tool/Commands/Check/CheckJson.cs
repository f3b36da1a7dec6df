using System.Globalization;
using System.Text.Json;
using Meldpunt.Triage.Analysis;
using Meldpunt.Triage.Policies;
using Meldpunt.Triage.Tool.Outputs;

namespace Meldpunt.Triage.Tool.Commands.Check;

/// <summary>What was found about a policy, as JSON. Counts are strings: they may be larger than a JSON number may be read.</summary>
internal static class CheckJson
{
    public static string Write(PolicyCheck check) => JsonOutput.Write(json =>
    {
        json.WritePolicy("policy", check.Version);
        json.WriteList("findings", check.Findings, finding => Write(json, finding, check.PlaceOf(finding)));
        json.WriteList("guarantees", check.Guarantees, verdict => Write(json, verdict));
        if (check.Source is { } source) json.WriteList("source", source, change => SourceText.Write(json, change));
    });

    private static void Write(Utf8JsonWriter json, Finding finding, Fault place)
    {
        json.WriteStartObject();
        json.WriteString("code", finding.Code);
        json.WriteString("severity", PolicyCheck.Word(finding.Severity));
        json.WriteString("message", finding.Message);
        json.WriteString("path", finding.Path);
        json.WriteNumber("line", place.Line);
        json.WriteNumber("column", place.Column);
        json.WriteWords("rules", finding.Rules);
        if (AcceptedFinding.CanBe.Contains(finding.Code))
        {
            json.WritePropertyName("about");
            finding.About.Write(json);
        }

        if (finding.Accepted is { } accepted) json.WriteObject("accepted", () => json.WriteString("reason", accepted.Reason));
        if (finding.Count is { } count) json.WriteString("count", count.ToString(CultureInfo.InvariantCulture));
        if (finding.Combinations is { } all) json.WriteString("combinations", all.ToString(CultureInfo.InvariantCulture));
        if (finding.Share is { } share) json.WriteNumber("share", share);
        json.WriteList("witnesses", finding.Witnesses, json.WriteWitness);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, GuaranteeVerdict verdict)
    {
        json.WriteStartObject();
        json.WriteString("id", verdict.Guarantee.Id);
        json.WriteString("scope", JsonNamingPolicy.CamelCase.ConvertName(verdict.Guarantee.Scope.ToString()));
        json.WriteString("kind", JsonNamingPolicy.CamelCase.ConvertName(verdict.Guarantee.Kind.ToString()));
        json.WriteBoolean("holds", verdict.Holds);
        json.WriteString("broken", verdict.Broken.ToString(CultureInfo.InvariantCulture));
        json.WriteString("combinations", verdict.Combinations.ToString(CultureInfo.InvariantCulture));
        json.WriteWords("rules", verdict.Rules);
        json.WriteList("witnesses", verdict.Witnesses, json.WriteWitness);
        json.WriteEndObject();
    }
}
