using System.Diagnostics;
using System.Text.Json;
using Meldpunt.Triage.UrlEvidence;

namespace Meldpunt.Triage;

/// <summary>Writes a decision as one JSON object, its properties in a fixed order.</summary>
internal static class DecisionWriter
{
    /// <param name="json">The JSON.</param>
    /// <param name="decision">The decision.</param>
    /// <param name="more">Adds more properties of an item; null for none.</param>
    /// <param name="codes">Writes the codes of other systems; null for none.</param>
    /// <param name="labels">Whether the labels are written, which are for staff alone.</param>
    public static void Write(ref JsonPieces json, Decision decision, WritePieces<ItemDecision>? more = null, CodesWriter? codes = null, bool labels = false)
    {
        json.Add((byte)'{');
        if (decision.Id is { } id)
        {
            json.Add("\"id\":"u8);
            json.AddText(id);
            json.Add((byte)',');
        }

        WriteRoute(ref json, decision.Route);
        for (int i = 0; i < decision.Items.Count; i++)
        {
            ItemDecision item = decision.Items[i];
            json.Add(i == 0 ? "{"u8 : ",{"u8);
            WriteItem(ref json, item);
            more?.Invoke(ref json, item);
            codes?.Write(ref json, item.Outcome);
            json.Add((byte)'}');
        }

        WriteLists(ref json, decision.Referrals.Select(referral => referral.Id).ToValueList(), decision.Notices.Select(notice => notice.Id).ToValueList());
        json.AddTexts(decision.Questions.AsSpan());
        if (labels) WriteLabels(ref json, decision.Labels);
        WritePolicy(ref json, decision.Policy);
        codes?.Write(ref json, decision.Items.Select(item => item.Outcome), decision.Route);
        json.Add((byte)'}');
    }

    /// <summary>Writes a decision into JSON that another writer makes.</summary>
    public static void Write(Utf8JsonWriter json, Decision decision, bool labels = false) =>
        WriteTo(json, (ref JsonPieces pieces, Decision one) => Write(ref pieces, one, labels: labels), decision);

    /// <summary>Writes the decision on an item into JSON that another writer makes.</summary>
    public static void Write(Utf8JsonWriter json, ItemDecision item) => WriteTo(
        json,
        (ref JsonPieces pieces, ItemDecision one) =>
        {
            pieces.Add((byte)'{');
            WriteItem(ref pieces, one);
            pieces.Add((byte)'}');
        },
        item);

    /// <summary>Writes answers as an object of words into JSON that another writer makes.</summary>
    public static void Write(Utf8JsonWriter json, Answers answers) => WriteTo(json, static (ref JsonPieces pieces, Answers one) => pieces.Add(FactsOf(one)), answers);

    /// <summary>The route of a report, up to its items.</summary>
    public static void WriteRoute(ref JsonPieces json, string route)
    {
        json.Add("\"route\":"u8);
        json.AddText(route);
        json.Add(",\"items\":["u8);
    }

    /// <summary>What follows the items, up to the questions.</summary>
    public static void WriteLists(ref JsonPieces json, ValueList<string> referrals, ValueList<string> notices)
    {
        json.Add("],\"referrals\":"u8);
        json.AddTexts(referrals.AsSpan());
        json.Add(",\"notices\":"u8);
        json.AddTexts(notices.AsSpan());
        json.Add(",\"questions\":"u8);
    }

    public static void WriteLabels(ref JsonPieces json, ValueList<string> labels)
    {
        json.Add(",\"labels\":"u8);
        json.AddTexts(labels.AsSpan());
    }

    public static void WritePolicy(ref JsonPieces json, PolicyVersion policy)
    {
        json.Add(",\"policy\":"u8);
        json.Add(JsonFragmentCache.Get(policy));
    }

    /// <summary>The properties of an item.</summary>
    /// <param name="json">The JSON.</param>
    /// <param name="outcome">What is written of its outcome.</param>
    /// <param name="facts">What is written of its answers.</param>
    /// <param name="url">What its address showed; null for none.</param>
    public static void WriteItem(ref JsonPieces json, byte[] outcome, byte[] facts, UrlFinding? url)
    {
        json.Add(outcome);
        json.Add(",\"facts\":"u8);
        json.Add(facts);
        if (url is null) return;
        json.Add(",\"url\":"u8);
        json.Add(JsonFragmentCache.Get(url));
    }

    private static void WriteItem(ref JsonPieces json, ItemDecision item) =>
        WriteItem(ref json, JsonFragmentCache.Get(item.Outcome).Properties, FactsOf(item.Answers), item.Url);

    private static byte[] FactsOf(Answers answers) => JsonFragmentCache.Get(answers.Facts).Get(answers.Number, answers.Values);

    // An id is the only text that an encoder may change: whoever made the writer, it is written as in a line, unless it is written for people.
    private static void WriteTo<T>(Utf8JsonWriter json, WritePieces<T> write, T of)
    {
        PooledOutput made = new();
        JsonPieces pieces = new(made);
        write(ref pieces, of);
        pieces.Flush();
        if (json.Options.Indented)
        {
            using JsonDocument document = JsonDocument.Parse(made.Written);
            document.RootElement.WriteTo(json);
        }
        else
        {
            json.WriteRawValue(made.Written.Span, skipInputValidation: true);
        }

        made.Return();
    }
}

/// <summary>Writes what a URL showed.</summary>
internal static class UrlFindingWriter
{
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
