using System.Text.Json.Nodes;

namespace Meldpunt.Triage.Harness.Schema;

/// <summary>What a change did.</summary>
/// <param name="What">In words.</param>
/// <param name="Name">The property that it was done to; empty for the place itself.</param>
internal sealed record Changed(string What, string Name = "");

/// <summary>Changes something of a document that may be changed.</summary>
/// <param name="place">Where.</param>
/// <param name="all">All values of the document.</param>
/// <param name="random">Chooses.</param>
/// <returns>What it did; null when it does not fit there.</returns>
internal delegate Changed? Change(JsonNode place, JsonNode[] all, Random random);
