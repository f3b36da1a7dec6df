using System.Text.Json;
using Meldpunt.Triage.Evidence;
using Meldpunt.Triage.Intake;
using Meldpunt.Triage.Reports;
using Meldpunt.Triage.Values;

namespace Meldpunt.Triage.Decisions;

/// <summary>Writes a decision as one JSON object, its properties in a fixed order.</summary>
internal static class DecisionWriter
{
    /// <param name="json">Where to.</param>
    /// <param name="decision">The decision.</param>
    /// <param name="more">Writes more properties of an item, given its number; null for none.</param>
    public static void Write(Utf8JsonWriter json, Decision decision, Action<int>? more = null)
    {
        json.WriteStartObject();
        if (decision.Id is not null) json.WriteString("id"u8, decision.Id);
        json.WriteString("route"u8, decision.Route);
        json.WriteStartArray("items"u8);
        for (int i = 0; i < decision.Items.Count; i++)
        {
            json.WriteStartObject();
            Write(json, decision.Items[i]);
            more?.Invoke(i);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("referrals"u8);
        foreach (Referral referral in decision.Referrals) json.WriteStringValue(referral.Id);
        json.WriteEndArray();
        json.WriteStartArray("notices"u8);
        foreach (Notice notice in decision.Notices) json.WriteStringValue(notice.Id);
        json.WriteEndArray();
        Write(json, "questions"u8, decision.Questions);
        Write(json, "policy"u8, WrittenParts.Of(decision.Policy));
        json.WriteEndObject();
    }

    public static void Write(Utf8JsonWriter json, ReadOnlySpan<byte> name, ValueList<string> words)
    {
        json.WriteStartArray(name);
        foreach (string word in words) json.WriteStringValue(word);
        json.WriteEndArray();
    }

    private static void Write(Utf8JsonWriter json, ReadOnlySpan<byte> name, byte[] written)
    {
        json.WritePropertyName(name);
        json.WriteRawValue(written, skipInputValidation: true);
    }

    private static void Write(Utf8JsonWriter json, ItemDecision item)
    {
        json.WriteString("route"u8, item.Route);
        byte[][] parts = WrittenParts.Of(item.Outcome);
        Write(json, "reasons"u8, parts[0]);
        Write(json, "possible"u8, parts[1]);
        Write(json, "questions"u8, parts[2]);
        json.WriteStartObject("facts"u8);
        WrittenFact[] facts = WrittenParts.Of(item.Answers.Facts);
        ReadOnlySpan<byte> values = item.Answers.Values;
        for (int fact = 0; fact < values.Length; fact++)
        {
            if (values[fact] != 0) json.WriteString(facts[fact].Id, facts[fact].Answers[values[fact] - 1]);
        }

        json.WriteEndObject();
        if (item.Url is { } url) Write(json, url);
    }

    private static void Write(Utf8JsonWriter json, UrlFinding url)
    {
        json.WriteStartObject("url"u8);
        json.WriteString("evidence"u8, url.Evidence.Kind switch
        {
            EvidenceKind.Public => "public"u8,
            EvidenceKind.Certain => "certain"u8,
            EvidenceKind.Hint => "hint"u8,
            _ => "unusable"u8,
        });
        if (url.Evidence.Place is { } place) json.WriteString("place"u8, AnswerWord.Of(place));
        if (url.Contradicted) json.WriteBoolean("contradicted"u8, true);
        json.WriteEndObject();
    }
}
