using System.Text.Json.Serialization;

namespace Meldpunt.Triage.Tests.Json;

/// <summary>What a host compiled ahead of time has: it shows that every converter can be reached from outside.</summary>
[JsonSerializable(typeof(Report))]
[JsonSerializable(typeof(ReportItem))]
[JsonSerializable(typeof(Decision))]
[JsonSerializable(typeof(ItemDecision))]
[JsonSerializable(typeof(Place))]
internal sealed partial class WireContext : JsonSerializerContext;
