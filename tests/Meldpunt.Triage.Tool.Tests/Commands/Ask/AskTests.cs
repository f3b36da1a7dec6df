using System.Text;
using System.Text.Json;
using Meldpunt.Triage.Policies;

namespace Meldpunt.Triage.Tool.Tests.Commands.Ask;

public sealed class AskTests
{
    private const string Assessed = "no|https://example.org/a|photo|sexual-act|1|1|1|no|no|no|no|no";

    public static TheoryData<string, string, string> Routes => new()
    {
        { "assess", "nl", Assessed },
        { "assess", "en", Assessed },
        { "refer", "nl", "nee|http://exampleexample.onion/|foto|een seksuele houding|1|1|nee|nee|ja|nee|nee" },
        { "refer", "en", "no|http://exampleexample.onion/|photo|a sexual pose|1|1|no|no|yes|no|no" },
        { "out-of-scope", "nl", "2||tekst|1|2|2|1|2|2" },
        { "out-of-scope", "en", "2||text|1|2|2|1|2|2" },
        { "needs-information", "nl", "2|s|2|2|2|2" },
        { "needs-information", "en", "2|s|2|2|2|2" },
    };

    [Theory]
    [MemberData(nameof(Routes))]
    public async Task A_conversation_can_end_in_each_route_in_both_languages(string route, string culture, string typed)
    {
        ToolRun run = await Ask(typed, "--json", "--culture", culture);
        run.Code.Should().Be(0);
        run.Lines.Should().ContainSingle();
        run.Answers[0].GetProperty("route").GetString().Should().Be(route);
        run.Error.Should().Contain(TriageEngine.Default.Texts(culture)[$"route.{route}.text"][..30]).And.NotContain("example.o").And.NotContain("exampleexample");
        ToolRun text = await Ask(typed, "--culture", culture);
        text.Code.Should().Be(0);
        text.Error.Should().BeEmpty();
        text.Output.ReplaceLineEndings().Should().Be(run.Error.ReplaceLineEndings());
    }

    [Theory]
    [InlineData("yes")]
    [InlineData("in-doubt")]
    public async Task Danger_or_doubt_about_danger_shows_the_number_112_at_once(string answer)
    {
        ToolRun run = await Ask(answer, "--culture", "en");
        run.Output.IndexOf("Telephone: 112", StringComparison.Ordinal).Should()
            .BeInRange(1, run.Output.IndexOf("Which material", StringComparison.Ordinal));
        run.Output.Should().StartWith("Is a child in danger right now?");
    }

    [Fact]
    public async Task The_end_of_the_input_closes_the_report()
    {
        JsonElement decision = await Decision("no|https://example.org/a|photo");
        decision.GetProperty("route").GetString().Should().Be("assess");
        Facts(decision).Should().Contain("persons", "in-doubt");
        (await Decision("")).GetProperty("route").GetString().Should().Be("needs-information");
        (await Decision("no|https://example.org/a|photo|q|2|2")).GetRawText().Should().Be(decision.GetRawText());
    }

    [Fact]
    public async Task A_step_back_takes_an_answer_back()
    {
        Facts(await Decision("no|https://example.org/a|text|b|photo")).Should().Contain("format", "photo");
        JsonElement twice = await Decision("yes|https://example.org/a|b|b|no");
        twice.GetProperty("items").GetArrayLength().Should().Be(0);
        twice.GetProperty("referrals").GetArrayLength().Should().Be(0);
        (await Ask("b", "--culture", "en")).Output.Should().Contain("You cannot go back further.");
    }

    [Fact]
    public async Task A_skipped_question_is_not_asked_again()
    {
        ToolRun run = await Ask("s|s|s|s|s|s", "--culture", "en");
        run.Output.Split("Is a child in danger right now?").Should().HaveCount(3, "it is asked once, and named as still to be answered");
    }

    [Fact]
    public async Task A_text_that_is_no_answer_is_not_repeated_and_the_question_is_asked_again()
    {
        ToolRun run = await Ask("https://example.org/secret|0|4|yess|no", "--culture", "en");
        run.Output.Should().NotContain("secret").And.Contain("Type a number from 1 to 3.").And.Contain("Do you mean “Yes”?");
        run.Output.Split("Is a child in danger right now?").Should().HaveCount(2);
    }

    [Fact]
    public async Task A_question_mark_shows_what_can_be_typed() =>
        (await Ask("?", "--culture", "nl")).Output.Should().Contain("Met b ga je een stap terug.");

    [Fact]
    public async Task Further_items_are_asked_for_until_there_is_none()
    {
        JsonElement decision = await Decision("no||text|yes|https://example.org/b|text|ja|yes||audio|no");
        decision.GetProperty("items").EnumerateArray().Select(item => item.GetProperty("facts").GetProperty("format").GetString())
            .Should().Equal("text", "text", "audio");
    }

    [Fact]
    public async Task Answering_that_there_is_a_link_asks_for_the_address()
    {
        JsonElement decision = await Decision("no||photo|sexual-act|1|1|public-internet|given|https://example.org/a|no");
        decision.GetProperty("items")[0].GetProperty("url").GetProperty("evidence").GetString().Should().Be("public");
        (await Decision("no||photo|sexual-act|1|1|public-internet|given||no")).GetProperty("route").GetString().Should().Be("refer");
    }

    [Fact]
    public async Task An_address_that_cannot_be_used_gives_a_message_that_does_not_repeat_it() =>
        (await Ask("no|no address at all", "--culture", "en")).Output.Should()
            .Contain("it may be mistyped").And.NotContain("no address at all");

    [Fact]
    public async Task The_answer_that_an_address_suggests_is_marked_and_the_question_is_still_asked()
    {
        ToolRun run = await Ask("no|https://www.dropbox.com/s/abc|photo|sexual-act|1|1", "--culture", "en");
        run.Output.Should().Contain("In a cloud (online storage) (this fits the address)").And.NotContain("dropbox");
    }

    [Fact]
    public async Task A_conversation_about_a_policy_without_texts_shows_its_codes()
    {
        using TestFile policy = new("policy.json", WithoutTexts());
        ToolRun run = await ToolRun.OfInput("yes\n\ntext\nno\n", "ask", "--policy", policy.Path, "--culture", "nl");
        run.Code.Should().Be(0);
        run.Output.Should().Contain("1 yes").And.Contain("emergency-112").And.Contain("out-of-scope").And.Contain("Type the number or the answer.").And.NotContain("\nhelp");
    }

    [Fact]
    public async Task A_wrong_culture_exits_with_64()
    {
        ToolRun run = await Ask("", "--culture", "ned");
        run.Code.Should().Be(64);
        run.Error.Should().Contain("'ned' is not a culture").And.Contain("meldpunt ask --help");
    }

    private static string WithoutTexts() =>
        Encoding.UTF8.GetString(PolicyDocument.Write(TriageEngine.Default.Policy with { Texts = PolicyTexts.None }));

    private static Task<ToolRun> Ask(string typed, params string[] options) =>
        ToolRun.OfInput(typed.Length == 0 ? "" : typed.Replace('|', '\n') + "\n", ["ask", .. options]);

    private static async Task<JsonElement> Decision(string typed) => (await Ask(typed, "--json", "--culture", "en")).Answers[0];

    private static Dictionary<string, string?> Facts(JsonElement decision) =>
        decision.GetProperty("items")[0].GetProperty("facts").EnumerateObject().ToDictionary(fact => fact.Name, fact => fact.Value.GetString());
}
