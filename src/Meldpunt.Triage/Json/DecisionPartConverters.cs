using System.Text.Json;
using System.Text.Json.Serialization;

namespace Meldpunt.Triage;

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
        DecisionWriter.Write(writer, value);
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
