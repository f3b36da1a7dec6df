using Meldpunt.Triage.Testing.Scenarios;

namespace Meldpunt.Triage.Testing.Generation;

/// <summary>Two reports that differ in one answer and in route: where a policy draws a line.</summary>
/// <param name="Fact">The fact that is answered differently.</param>
/// <param name="One">The one.</param>
/// <param name="Other">The other.</param>
public sealed record ScenarioPair(string Fact, Scenario One, Scenario Other);
