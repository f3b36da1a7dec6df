using System.Text.Json;

namespace Meldpunt.Triage.Explanations;

/// <summary>Writes a decision with its explanation as one JSON object.</summary>
internal static class ExplanationWriter
{
    private static readonly JsonEncodedText Because = JsonEncodedText.Encode("because");
    private static readonly JsonEncodedText Outranked = JsonEncodedText.Encode("outranked");

    public static void Write(Utf8JsonWriter json, Explanation explanation, CodesWriter? codes, bool labels) =>
        DecisionWriter.Write(json, explanation.Decision, item => WriteItem(json, explanation.Items[item]), codes, labels);

    private static void WriteItem(Utf8JsonWriter json, ItemExplanation item)
    {
        DecisionWriter.Write(json, Because, item.SufficientReason);
        DecisionWriter.Write(json, Outranked, item.Outranked.Select(rule => rule.Rule).ToValueList());
        json.WriteStartArray("alternatives"u8);
        foreach (Counterfactual alternative in item.Counterfactuals)
        {
            json.WriteStartObject();
            json.WriteString("route"u8, alternative.Route);
            json.WriteStartObject("changes"u8);
            foreach (AnswerChange change in alternative.Changes) json.WriteString(change.Fact, change.Answer);
            json.WriteEndObject();
            if (alternative.OtherAddress) json.WriteBoolean("otherAddress"u8, true);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        if (item.NextQuestion is not { } next) return;
        json.WriteString("next"u8, next.Fact);
        json.WriteNumber("atMost"u8, next.MaxRemaining);
        json.WriteNumber("expected"u8, next.ExpectedRemaining);
    }
}
