namespace Meldpunt.Triage.Tests.Reports;

public sealed class SplitTests
{
    private static readonly ReportItem Answered = new() { Format = Format.Photo, Nature = Nature.InDoubt, Place = Place.DarkWeb, Link = Link.Given };

    [Fact]
    public void Each_address_becomes_an_item_with_the_same_answers()
    {
        Report report = new() { Id = "r-1", Searched = YesNo.No, Items = [Answered with { Url = "a@example.org" }, Answered with { Url = "1. hxxp://abc[.]onion\n2. https://example.org/a" }, Answered] };

        Report split = report.Split(1);

        split.Items.Should().Equal(
            Answered with { Url = "a@example.org" }, Answered with { Url = "hxxp://abc[.]onion" }, Answered with { Url = "https://example.org/a" }, Answered);
        (split with { Items = report.Items }).Should().Be(report);
        Decision decision = TriageEngine.Default.Decide(split);
        decision.Items.Select(item => item.Url?.Kind.ToString()).Should().Equal("Hint", "Certain", "Public", null);
        decision.Items.Select(item => item.Url?.Addresses ?? 1).Should().OnlyContain(addresses => addresses == 1);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("weet ik niet")]
    [InlineData("https://example.org/a")]
    [InlineData("https://example.org/a https://example.org/a")]
    public void Without_several_addresses_the_report_stays_as_it_is(string? url)
    {
        Report report = new() { Items = [Answered with { Url = url }] };
        report.Split(0).Should().BeSameAs(report);
    }

    [Fact]
    public void An_item_that_is_not_there_is_an_error_without_the_text_of_others()
    {
        Report report = new() { Items = [Answered with { Url = "https://secret.example/ https://secret.example/a" }] };
        report.Invoking(it => it.Split(1)).Should().Throw<ArgumentOutOfRangeException>().Which.Message.Should().NotContainEquivalentOf("secret");
        report.Split(0).ToString().Should().NotContainEquivalentOf("secret");
        TriageEngine.Default.Decide(report).Items[0].Url!.ToString().Should().NotContainEquivalentOf("secret");
    }
}
