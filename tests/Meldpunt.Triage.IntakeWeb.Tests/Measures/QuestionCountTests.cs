using System.Text;
using Meldpunt.Triage.IntakeWeb.Tests.Browsing;

namespace Meldpunt.Triage.IntakeWeb.Tests.Measures;

/// <summary>How many questions a reporter meets, beside the fewest that could do.</summary>
public sealed class QuestionCountTests(BrowserFixture browser)
{
    [Fact]
    public async Task A_reporter_is_asked_as_few_questions_as_the_documentation_says()
    {
        (string table, int met, int fewest) = await CountAsync();
        IntakePage.Read("questions").Should().Be(table);
        (await File.ReadAllTextAsync(IntakePage.PageFile, TestContext.Current.CancellationToken)).Should().Contain($"reporters are asked {met} questions, where {fewest} is the minimum");
    }

    /// <summary>Run by <c>harness write pictures</c>.</summary>
    [Fact(Explicit = true)]
    public async Task The_documentation_gets_the_questions_that_a_reporter_is_asked() => IntakePage.Write("questions", (await CountAsync()).Table);

    private async Task<(string Table, int Met, int Fewest)> CountAsync()
    {
        StringBuilder table = new("| report | questions | fewest possible | outcome |\n|---|---|---|---|\n");
        (int met, int fewest) = (0, 0);
        await using Visitor visitor = await browser.VisitAsync("en");
        foreach (TypicalReport report in TypicalReport.All)
        {
            await visitor.BeginAsync();
            int questions = await visitor.FillInAsync(report.Url, report.Answers);
            (met, fewest) = (met + questions, fewest + report.Fewest());
            questions.Should().BeInRange(report.Fewest(), 12);
            await visitor.SendAsync();
            string outcome = await visitor.Page.Locator("main > h2").First.InnerTextAsync();
            table.Append(null, $"| {report.Name} | {questions} | {report.Fewest()} | {outcome} |\n");
        }

        table.Append(null, $"| together | {met} | {fewest} | |");
        return (table.ToString(), met, fewest);
    }
}
