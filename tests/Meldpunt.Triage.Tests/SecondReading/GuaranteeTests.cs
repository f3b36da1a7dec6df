namespace Meldpunt.Triage.Tests.SecondReading;

public sealed class GuaranteeTests
{
    private static readonly Decider Engine = Decider.Of(TriageEngine.Default).Remembering();
    private static readonly Decider Page = Decider.PageReading.Remembering();

    public static TheoryData<int> Numbers => [1, 2, 3, 4, 5, 6, 7, 8, 9, 10];

    [Theory]
    [MemberData(nameof(Numbers))]
    public void The_page_of_the_policy_keeps_each_of_its_guarantees(int number) => Guarantees.Broken(number, Page).Should().BeEmpty();

    [Theory]
    [MemberData(nameof(Numbers))]
    public void The_engine_keeps_each_guarantee_of_the_page_of_the_policy(int number) => Guarantees.Broken(number, Engine).Should().BeEmpty();
}
