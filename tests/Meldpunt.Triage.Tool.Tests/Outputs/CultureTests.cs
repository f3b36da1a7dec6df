using System.Globalization;

namespace Meldpunt.Triage.Tool.Tests.Outputs;

public sealed class CultureTests
{
    private const string Dutch = "Meer informatie nodig";
    private const string English = "More information needed";

    [Theory]
    [InlineData("nl", Dutch)]
    [InlineData("nl-NL", Dutch)]
    [InlineData("NL", Dutch)]
    [InlineData("en", English)]
    [InlineData("en-GB", English)]
    [InlineData("eo", Dutch)]
    public async Task A_culture_falls_back_on_its_language_and_then_on_the_first_language_of_the_policy(string culture, string text) =>
        (await ToolRun.OfInput("{}", "explain", "--culture", culture)).Output.Should().Contain(text);

    [Theory]
    [InlineData("en-US", English)]
    [InlineData("nl-BE", Dutch)]
    [InlineData("eo-001", Dutch)]
    public async Task Without_the_option_the_culture_of_the_machine_is_used(string culture, string text)
    {
        using MemoryStream input = new("{}"u8.ToArray());
        ToolRun run = await ToolRun.OfConsole(input, console => console with { Culture = CultureInfo.GetCultureInfo(culture) }, "explain");
        run.Output.Should().Contain(text);
    }
}
