using System.Data.Common;
using IntakeWeb.Received;
using IntakeWeb.Texts;
using Meldpunt.Triage.IntakeWeb.Tests.Browsing;
using Meldpunt.Triage.IntakeWeb.Tests.Hosts;
using Meldpunt.Triage.Policies;
using Microsoft.Extensions.DependencyInjection;

namespace Meldpunt.Triage.IntakeWeb.Tests.Pages;

/// <summary>Only what was asked is kept, and what is kept is said.</summary>
public sealed class KeptAnswersTests(BrowserFixture browser)
{
    [Fact]
    public async Task A_question_that_nobody_asked_stands_nowhere()
    {
        await using Visitor visitor = await browser.VisitAsync();
        await visitor.BeginAsync();
        await visitor.AnswerAsync("no");
        await visitor.NoItemAsync();
        await visitor.FillInAsync(null, new Dictionary<string, string> { ["child-concern"] = "yes", ["anonymous"] = "yes" });
        (await visitor.Page.Locator("main").InnerTextAsync()).Should().NotContain("op zoek").And.NotContain("doorgegeven").And.NotContain("Liever niet beantwoord");
        (await visitor.Page.Locator(".note").CountAsync()).Should().Be(1, "no question is left, only the images that were not reported");
    }

    [Fact]
    public async Task Each_question_about_the_reporter_says_whether_the_answer_is_kept_and_a_screen_reader_says_so_too()
    {
        await using Visitor visitor = await browser.VisitAsync();
        await visitor.BeginAsync();
        Dictionary<string, string> said = [];
        while (visitor.Path.EndsWith("/question", StringComparison.Ordinal))
        {
            string question = (await visitor.QuestionAsync())!;
            if (await visitor.Page.Locator("#kept").CountAsync() == 1)
            {
                said.Add(question, await visitor.Page.Locator("#kept").InnerTextAsync());
                (await visitor.Page.Locator("fieldset").GetAttributeAsync("aria-describedby")).Should().Be("help kept");
            }

            if (question == "items") await visitor.AddressAsync("https://example.org/a");
            else await visitor.SkipAsync();
        }

        said.Should().BeEquivalentTo(new Dictionary<string, string>
        {
            ["immediate-danger"] = "Als je de melding verstuurt, bewaren we je antwoord erbij.",
            ["child-concern"] = "Als je de melding verstuurt, bewaren we je antwoord erbij.",
            ["anonymous"] = "Als je de melding verstuurt, bewaren we je antwoord erbij.",
            ["searched"] = "We bewaren je antwoord niet. Je hoeft het niet te zeggen.",
            ["shared"] = "We bewaren je antwoord niet. Je hoeft het niet te zeggen.",
        });
    }

    [Fact]
    public async Task A_reporter_reads_the_notice_that_an_answer_chooses_and_staff_do_not()
    {
        await using IntakeHost host = await IntakeHost.StartAsync();
        await using Visitor visitor = await browser.VisitAsync(host: host);
        await visitor.BeginAsync();
        await visitor.FillInAsync("https://example.org/a", new Dictionary<string, string> { ["immediate-danger"] = "no", ["persons"] = "child", ["searched"] = "yes", ["shared"] = "no" });
        await visitor.SendAsync();
        string page = await visitor.Page.Locator("main").InnerTextAsync();
        page.Should().Contain("zelf actief zoeken").And.NotContain("het verspreiden van beeldmateriaal");
        await visitor.GoAsync("/staff/sign-in");
        await visitor.PressAsync("main form .button");
        ReceivedReport report = (await host.Services.GetRequiredService<IReportStore>().ListAsync(new(), 0, 1, TestContext.Current.CancellationToken)).Single();
        await visitor.GoAsync($"/staff/report/{report.Reference}");
        (await visitor.Page.Locator("main").InnerTextAsync()).Should().NotContain("op zoek").And.NotContain("actief zoeken").And.NotContain("doorgegeven");
    }

    [Fact]
    public void Of_a_policy_the_facts_that_choose_a_notice_alone_are_not_kept()
    {
        TriagePolicy policy = ShippedPolicy.Read();
        UnkeptFacts.Of(policy).Should().BeEquivalentTo("searched", "shared");
        UnkeptFacts.Of(policy with { Labels = [new("care", [ReportCondition.Where("shared", "yes")])] }).Should().BeEquivalentTo(["searched"], "staff need what a label tells");
        UnkeptFacts.Of(policy with { Notices = [] }).Should().BeEmpty("what a host asks for nothing of the policy is its own");
    }

    [Fact]
    public async Task The_privacy_page_names_every_column_of_the_database_and_nothing_else()
    {
        await using IntakeHost host = await IntakeHost.StartAsync();
        await using DbConnection connection = await host.Services.GetRequiredService<Database>().OpenAsync(TestContext.Current.CancellationToken);
        await using DbCommand command = Database.Command(connection, "SELECT t.name, c.name FROM sqlite_schema AS t JOIN pragma_table_info(t.name) AS c WHERE t.type = 'table' AND t.name NOT LIKE 'sqlite%'");
        await using DbDataReader rows = await command.ExecuteReaderAsync(TestContext.Current.CancellationToken);
        List<string> columns = [];
        while (await rows.ReadAsync(TestContext.Current.CancellationToken)) columns.Add($"{rows.GetString(0)}.{rows.GetString(1)}");
        Database.Columns.SelectMany(table => table.Columns.Select(column => $"{table.Table}.{column}")).Should().BeEquivalentTo(columns);
        foreach ((string language, SiteTexts texts) in SiteTexts.Shipped)
        {
            texts.Keys.Where(key => key.StartsWith("kept-", StringComparison.Ordinal)).Should()
                .BeEquivalentTo(columns.Concat(Database.Columns.Select(table => table.Table)).Select(name => $"kept-{name}"));
            await using Visitor visitor = await browser.VisitAsync(language, host);
            await visitor.GoAsync("/privacy");
            (await visitor.Page.Locator("main li").AllInnerTextsAsync()).Should().Equal(Database.Columns.SelectMany(table => table.Columns.Select(column => texts[$"kept-{table.Table}.{column}"])));
        }
    }
}
