using System.Diagnostics;
using System.Text.Json;
using Meldpunt.Triage.UrlEvidence;

namespace Meldpunt.Triage;

/// <summary>Writes a decision as one JSON object, its properties in a fixed order.</summary>
internal static class DecisionWriter
{
    private static readonly JsonEncodedText Id = JsonEncodedText.Encode("id");
    private static readonly JsonEncodedText Route = JsonEncodedText.Encode("route");
    private static readonly JsonEncodedText Items = JsonEncodedText.Encode("items");
    private static readonly JsonEncodedText Referrals = JsonEncodedText.Encode("referrals");
    private static readonly JsonEncodedText Notices = JsonEncodedText.Encode("notices");
    private static readonly JsonEncodedText Labels = JsonEncodedText.Encode("labels");
    private static readonly JsonEncodedText Questions = JsonEncodedText.Encode("questions");
    private static readonly JsonEncodedText Policy = JsonEncodedText.Encode("policy");
    private static readonly JsonEncodedText Reasons = JsonEncodedText.Encode("reasons");
    private static readonly JsonEncodedText Possible = JsonEncodedText.Encode("possible");
    private static readonly JsonEncodedText Facts = JsonEncodedText.Encode("facts");
    private static readonly JsonEncodedText Url = JsonEncodedText.Encode("url");

    /// <param name="json">The JSON writer.</param>
    /// <param name="decision">The decision.</param>
    /// <param name="more">Writes more properties of an item, given its number; null for none.</param>
    /// <param name="codes">Writes the codes of other systems; null for none.</param>
    /// <param name="labels">Whether the labels are written, which are for staff alone.</param>
    public static void Write(Utf8JsonWriter json, Decision decision, Action<int>? more = null, CodesWriter? codes = null, bool labels = false)
    {
        json.WriteStartObject();
        if (decision.Id is { } id) WriteId(json, id);
        json.WriteString(Route, decision.Route);
        json.WriteStartArray(Items);
        for (int i = 0; i < decision.Items.Count; i++)
        {
            json.WriteStartObject();
            Write(json, decision.Items[i]);
            more?.Invoke(i);
            codes?.Write(json, decision.Items[i]);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray(Referrals);
        foreach (Referral referral in decision.Referrals) json.WriteStringValue(referral.Id);
        json.WriteEndArray();
        json.WriteStartArray(Notices);
        foreach (Notice notice in decision.Notices) json.WriteStringValue(notice.Id);
        json.WriteEndArray();
        Write(json, Questions, decision.Questions);
        if (labels) Write(json, Labels, decision.Labels);
        Write(json, Policy, JsonFragmentCache.Get(decision.Policy));
        codes?.Write(json, decision);
        json.WriteEndObject();
    }

    // An id is the only text that an encoder may change: whoever made the writer, it is written as in a line.
    private static void WriteId(Utf8JsonWriter json, string id)
    {
        if (json.Options.Encoder == JsonFragmentCache.Encoder) json.WriteString(Id, id);
        else Write(json, Id, JsonFragmentCache.Make(made => made.WriteStringValue(id)));
    }

    public static void Write(Utf8JsonWriter json, JsonEncodedText name, ValueList<string> words)
    {
        json.WriteStartArray(name);
        foreach (string word in words) json.WriteStringValue(word);
        json.WriteEndArray();
    }

    /// <summary>Writes answers as an object of words.</summary>
    public static void Write(Utf8JsonWriter json, JsonEncodedText name, Answers answers)
    {
        json.WritePropertyName(name);
        Write(json, answers);
    }

    public static void Write(Utf8JsonWriter json, Answers answers)
    {
        json.WriteStartObject();
        EncodedFact[] facts = JsonFragmentCache.Get(answers.Facts);
        ReadOnlySpan<byte> values = answers.Values;
        for (int fact = 0; fact < values.Length; fact++)
        {
            if (values[fact] != 0) json.WriteString(facts[fact].Id, facts[fact].Answers[values[fact] - 1]);
        }

        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, JsonEncodedText name, byte[] written)
    {
        json.WritePropertyName(name);
        json.WriteRawValue(written, skipInputValidation: true);
    }

    /// <summary>Writes the properties of an item.</summary>
    public static void Write(Utf8JsonWriter json, ItemDecision item)
    {
        json.WriteString(Route, item.Route);
        byte[][] parts = JsonFragmentCache.Get(item.Outcome);
        Write(json, Reasons, parts[0]);
        Write(json, Possible, parts[1]);
        Write(json, Questions, parts[2]);
        Write(json, Facts, item.Answers);
        if (item.Url is not { } url) return;
        json.WritePropertyName(Url);
        Write(json, url);
    }

    public static void Write(Utf8JsonWriter json, UrlFinding url)
    {
        json.WriteStartObject();
        json.WriteString("evidence"u8, url.Kind switch
        {
            EvidenceKind.Public => "public"u8,
            EvidenceKind.Certain => "certain"u8,
            EvidenceKind.Hint => "hint"u8,
            EvidenceKind.None or EvidenceKind.Unusable => "unusable"u8,
            _ => throw new UnreachableException(),
        });
        if (url.Place is { } place) json.WriteString("place"u8, place.ToCode());
        if (url.Contradicted) json.WriteBoolean("contradicted"u8, true);
        if (url.Addresses > 1) json.WriteNumber("addresses"u8, url.Addresses);
        json.WriteEndObject();
    }
}

/// <summary>Writes what is wrong with a line, in the place of its decision.</summary>
internal static class FaultWriter
{
    public static void Write(Utf8JsonWriter json, long line, ValueList<Fault> faults)
    {
        json.WriteStartObject();
        json.WriteNumber("line"u8, line);
        json.WriteStartObject("error"u8);
        WriteFault(json, faults[0]);
        if (faults.Count > 1)
        {
            json.WriteStartArray("more"u8);
            foreach (Fault fault in faults.AsSpan()[1..])
            {
                json.WriteStartObject();
                WriteFault(json, fault);
                json.WriteEndObject();
            }

            json.WriteEndArray();
        }

        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteFault(Utf8JsonWriter json, Fault fault)
    {
        json.WriteString("path"u8, fault.Path);
        json.WriteString("message"u8, fault.Message);
    }
}
