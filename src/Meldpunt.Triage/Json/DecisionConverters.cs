using System.Text.Json;
using System.Text.Json.Serialization;

namespace Meldpunt.Triage;

/// <summary>
/// A decision as the documented JSON, byte for byte as <c>meldpunt decide</c> writes it. A decision of any policy is written;
/// one of the shipped policy is read. <see cref="TriageEngine.ReadDecision(ReadOnlySpan{byte})"/> reads those of others.
/// </summary>
public sealed class DecisionConverter : JsonConverter<Decision>
{
    /// <inheritdoc/>
    public override Decision? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        FaultyJson.Read<Decision>(ref reader, TriageEngine.Default.DecisionReader.Read);

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, Decision value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(value);
        DecisionWriter.Write(writer, value);
    }
}

/// <summary>The decision on an item as it is in the documented JSON; see <see cref="DecisionConverter"/>.</summary>
public sealed class ItemDecisionConverter : JsonConverter<ItemDecision>
{
    /// <inheritdoc/>
    public override ItemDecision? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        FaultyJson.Read<ItemDecision>(ref reader, TriageEngine.Default.DecisionReader.Item.Read);

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, ItemDecision value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(value);
        DecisionWriter.Write(writer, value);
    }
}

/// <summary>A referral as its code; one of the shipped policy is read.</summary>
public sealed class ReferralConverter : JsonConverter<Referral>
{
    /// <inheritdoc/>
    public override Referral? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        FaultyJson.Read<Referral>(ref reader, TriageEngine.Default.DecisionReader.ReadReferral);

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, Referral value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(value);
        writer.WriteStringValue(value.Id);
    }
}

/// <summary>A notice as its code; one of the shipped policy is read.</summary>
public sealed class NoticeConverter : JsonConverter<Notice>
{
    /// <inheritdoc/>
    public override Notice? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        FaultyJson.Read<Notice>(ref reader, TriageEngine.Default.DecisionReader.ReadNotice);

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, Notice value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(value);
        writer.WriteStringValue(value.Id);
    }
}

/// <summary>What a URL showed, as it is in the documented JSON of an item's decision.</summary>
public sealed class UrlFindingConverter : JsonConverter<UrlFinding>
{
    /// <inheritdoc/>
    public override UrlFinding? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        FaultyJson.Read<UrlFinding>(ref reader, UrlFindingReader.Read);

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, UrlFinding value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(value);
        UrlFindingWriter.Write(writer, value);
    }
}

/// <summary>Which policy decided, as it is in the documented JSON of a decision.</summary>
public sealed class PolicyVersionConverter : JsonConverter<PolicyVersion>
{
    /// <inheritdoc/>
    public override PolicyVersion? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        FaultyJson.Read<PolicyVersion>(ref reader, PolicyVersionReader.Read);

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, PolicyVersion value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(value);
        writer.WriteRawValue(JsonFragmentCache.Get(value), skipInputValidation: true);
    }
}
