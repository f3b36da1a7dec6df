using Meldpunt.Triage.TestPolicies;

namespace Meldpunt.Triage.Tests.Explanations;

public sealed class AllItemsFixture
{
    internal AllItems All { get; } = new(TriageEngine.Create(Hotline.Read()));
}
