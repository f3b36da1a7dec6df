using Meldpunt.Triage.Policies;

namespace Meldpunt.Triage.Tests.Policies;

/// <summary>A scope that no document can name is refused, and nothing that has it is left out of the analysis without a word.</summary>
public sealed class UndefinedScopeTests
{
    private const GuaranteeScope Undefined = (GuaranteeScope)99;

    private static readonly Condition Shared = Condition.Where("shared", "yes");

    [Fact]
    public void An_impossible_combination_of_an_undefined_scope_is_refused()
    {
        TriagePolicy policy = ShippedPolicy.Read();
        ImpossibleCombination planted = new("planted", Undefined, Shared);
        Refused(policy with { Impossible = [.. policy.Impossible, planted] });
    }

    [Fact]
    public void A_guarantee_of_an_undefined_scope_is_refused()
    {
        TriagePolicy policy = ShippedPolicy.Read();
        Guarantee planted = new("planted", Undefined, GuaranteeKind.Never) { If = new() { Facts = [Shared], HasReferral = true } };
        Refused(policy with { Guarantees = [.. policy.Guarantees, planted] });
    }

    private static void Refused(TriagePolicy policy)
    {
        Func<TriageEngine> create = () => TriageEngine.Create(policy);
        create.Should().Throw<ArgumentOutOfRangeException>();
    }
}
