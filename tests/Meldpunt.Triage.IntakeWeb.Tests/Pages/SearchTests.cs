using IntakeWeb.Received;
using Meldpunt.Triage.IntakeWeb.Tests.Browsing;
using Meldpunt.Triage.IntakeWeb.Tests.Hosts;

namespace Meldpunt.Triage.IntakeWeb.Tests.Pages;

/// <summary>A report is found by its number as people say and type it.</summary>
public sealed class SearchTests
{
    [Theory]
    [InlineData("ABCD 0123", "ABCD0123")]
    [InlineData("  abcd-0123 ", "ABCD0123")]
    [InlineData("abcdO1l3", "ABCD0113")]
    [InlineData("oiLl 0000", "01110000")]
    [InlineData("ABCD 012U", null)]
    [InlineData("ABCD 012", null)]
    [InlineData("ABCD 01234", null)]
    [InlineData("ABCD 012é", null)]
    [InlineData("", null)]
    [InlineData("nr. ABCD\u20131234.", "ABCD1234")]
    [InlineData("#abcd.1234", "ABCD1234")]
    [InlineData("\u200B\uFF21BCD 1234", "ABCD1234")]
    [InlineData(null, null)]
    public void Letters_that_look_like_a_digit_are_that_digit_and_capitals_and_gaps_do_not_matter(string? typed, string? read) => Reference.Read(typed).Should().Be(read);

    [Fact]
    public void Every_number_that_is_given_out_is_found_as_it_is_shown() =>
        Enumerable.Range(0, 1_000).Select(_ => Reference.New()).Should().AllSatisfy(one => Reference.Read(Analyst.Typed(Reference.Shown(one))).Should().Be(one));

    [Fact]
    public async Task A_number_leads_straight_to_its_report_from_every_page()
    {
        await using IntakeHost host = await IntakeHost.StartAsync();
        string reference = (await Day.AssessAsync(host)).Reference;
        await using Visitor anna = await Analyst.SignInAsync(host);
        foreach (string page in (string[])["", "/policy", "/what-if", "/candidate"])
        {
            await anna.GoAsync($"/staff{page}");
            await anna.Page.Locator("#find-number").FillAsync(Analyst.Typed(Reference.Shown(reference)).Replace('0', 'o').Replace('1', 'l'));
            await anna.PressAsync(".search button");
            anna.Path.Should().Be($"/en/staff/report/{reference}");
        }
    }

    [Theory]
    [InlineData("abcd 0123", "There is no report ABCD 0123.")]
    [InlineData("uuuu", "This is not the number of a report.")]
    [InlineData(" ", "Enter the number of a report.")]
    public async Task A_number_of_no_report_is_said_to_be_none_and_stays_in_the_box(string typed, string said)
    {
        await using IntakeHost host = await IntakeHost.StartAsync();
        await Day.AssessAsync(host);
        await using Visitor anna = await Analyst.SignInAsync(host);
        await anna.Page.Locator("#find-number").FillAsync(typed);
        await anna.PressAsync(".search button");
        (await anna.ErrorAsync()).Should().StartWith(said);
        (await anna.Page.Locator("#find-number").InputValueAsync()).Should().Be(typed);
        (await anna.Page.TitleAsync()).Should().StartWith("Error: ");
        (await anna.NumbersAsync()).Should().ContainSingle("the queue is still there");
    }
}
