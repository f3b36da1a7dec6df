using System.Text.Json.Serialization;

namespace Meldpunt.Triage.Benchmarks.Json;

/// <summary>The serializers that System.Text.Json generates for the wire format.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(ReportDto))]
[JsonSerializable(typeof(DecisionDto))]
internal sealed partial class WireContext : JsonSerializerContext;
