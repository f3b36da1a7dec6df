namespace Meldpunt.Triage.Tests.SecondReading;

/// <summary>What the page itself says keeps them too: the engine decides as the page does, see <see cref="ComparisonTests"/>.</summary>
public sealed class GuaranteeTests
{
    private static readonly Decider Engine = Decider.Of(TriageEngine.Default).Remembering();

    public static TheoryData<int> Numbers => [1, 2, 3, 4, 5, 6, 7, 8, 9, 10];

    [Theory]
    [MemberData(nameof(Numbers))]
    public void The_engine_keeps_each_guarantee_of_the_page_of_the_policy(int number) => Guarantees.Broken(number, Engine).Should().BeEmpty();
}
