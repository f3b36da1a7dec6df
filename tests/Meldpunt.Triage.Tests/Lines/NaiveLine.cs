using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using Meldpunt.Triage.Explanations;
using Meldpunt.Triage.UrlEvidence;

namespace Meldpunt.Triage.Tests.Lines;

/// <summary>A line decided through objects: read with all that JSON allows, and written property by property.</summary>
internal sealed class NaiveLine(TriageEngine engine, bool close = false, string[]? codes = null, bool labels = false, string[]? explainedBeside = null)
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static readonly Dictionary<EvidenceKind, string> Words = new()
    {
        [EvidenceKind.Public] = "public",
        [EvidenceKind.Certain] = "certain",
        [EvidenceKind.Hint] = "hint",
        [EvidenceKind.Unusable] = "unusable",
    };

    private readonly ReportReader _reader = new(engine.Vocabulary, engine.Evidence);

    /// <summary>The answer without its line end; null for a line that is no report.</summary>
    public byte[]? Decide(ReadOnlySpan<byte> line)
    {
        if (_reader.ReadAny(line).Report is not { } report) return null;
        ArrayBufferWriter<byte> output = new();
        using (Utf8JsonWriter json = new(output, Options)) Write(json, engine.Decide(close ? engine.Close(report) : report));
        return output.WrittenSpan.ToArray();
    }

    private void Write(Utf8JsonWriter json, Decision decision)
    {
        json.WriteStartObject();
        if (decision.Id is { } id) json.WriteString("id", id);
        json.WriteString("route", decision.Route);
        json.WriteStartArray("items");
        foreach (ItemDecision item in decision.Items)
        {
            json.WriteStartObject();
            Write(json, item);
            if (explainedBeside is not null) WriteExplanation(json, engine.Explain(decision with { Items = [item] }, explainedBeside).Items[0]);
            WriteCodes(json, book => book.CodesFor(item));
            json.WriteEndObject();
        }

        json.WriteEndArray();
        Write(json, "referrals", decision.Referrals.Select(referral => referral.Id));
        Write(json, "notices", decision.Notices.Select(notice => notice.Id));
        Write(json, "questions", decision.Questions);
        if (labels) Write(json, "labels", decision.Labels);
        json.WriteStartObject("policy");
        json.WriteString("id", decision.Policy.Id);
        json.WriteString("version", decision.Policy.Version);
        json.WriteString("sha256", decision.Policy.Sha256);
        json.WriteEndObject();
        WriteCodes(json, book => book.CodesFor(decision));
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, ItemDecision item)
    {
        json.WriteString("route", item.Route);
        Write(json, "reasons", item.Reasons);
        Write(json, "possible", item.Possible);
        Write(json, "questions", item.Questions);
        json.WriteStartObject("facts");
        foreach ((string fact, string answer) in item.Answers) json.WriteString(fact, answer);
        json.WriteEndObject();
        if (item.Url is not { } url) return;
        json.WriteStartObject("url");
        json.WriteString("evidence", Words[url.Kind]);
        if (url.Place is { } place) json.WriteString("place", place.ToCode());
        if (url.Contradicted) json.WriteBoolean("contradicted", true);
        if (url.Addresses > 1) json.WriteNumber("addresses", url.Addresses);
        json.WriteEndObject();
    }

    private static void WriteExplanation(Utf8JsonWriter json, ItemExplanation item)
    {
        Write(json, "because", item.SufficientReason);
        Write(json, "outranked", item.Outranked.Select(rule => rule.Rule));
        json.WriteStartArray("alternatives");
        foreach (Counterfactual alternative in item.Counterfactuals)
        {
            json.WriteStartObject();
            json.WriteString("route", alternative.Route);
            json.WriteStartObject("changes");
            foreach (AnswerChange change in alternative.Changes) json.WriteString(change.Fact, change.Answer);
            json.WriteEndObject();
            if (alternative.OtherAddress) json.WriteBoolean("otherAddress", true);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        if (item.NextQuestion is not { } next) return;
        json.WriteString("next", next.Fact);
        json.WriteNumber("atMost", next.MaxRemaining);
        json.WriteNumber("expected", next.ExpectedRemaining);
    }

    private static void Write(Utf8JsonWriter json, string name, IEnumerable<string> words)
    {
        json.WriteStartArray(name);
        foreach (string word in words) json.WriteStringValue(word);
        json.WriteEndArray();
    }

    private void WriteCodes(Utf8JsonWriter json, Func<CodeBook, ValueList<string>> find)
    {
        if (codes is null) return;
        json.WriteStartObject("codes");
        foreach (string system in codes) Write(json, system, find(engine.Codes(system)));
        json.WriteEndObject();
    }
}
