using System.Net.Http.Headers;
using System.Text;
using Meldpunt.Triage.TestPolicies;

namespace Meldpunt.Triage.Api.Tests;

/// <summary>The page of the example shows what its commands are answered.</summary>
public sealed class ReadmeTests(RunningApi api) : IClassFixture<RunningApi>
{
    private const string Command = "$ curl -s localhost:5090";
    private const string Body = " --json '";

    private static readonly string Readme = File.ReadAllText(Clone.PathOf("samples", "Api", "README.md")).ReplaceLineEndings("\n");

    [Fact]
    public async Task Each_command_is_answered_as_the_page_shows()
    {
        string[] blocks = [.. Readme.Split("```\n").Where(block => block.StartsWith(Command, StringComparison.Ordinal))];
        blocks.Should().HaveCount(2);
        foreach (string[] lines in blocks.Select(block => block.TrimEnd('\n').Split('\n')))
        {
            string[] parts = lines[0][Command.Length..].TrimEnd('\'').Split(Body);
            using ByteArrayContent content = new(Encoding.UTF8.GetBytes(parts[1]));
            content.Headers.ContentType = MediaTypeHeaderValue.Parse("application/json");
            using HttpResponseMessage answer = await api.Client.PostAsync(parts[0], content, TestContext.Current.CancellationToken);
            string told = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
            string[] shown = string.Join('\n', lines.Skip(1)).Split('…');
            told.Should().StartWith(shown[0]).And.EndWith(shown[^1]);
            if (answer.IsSuccessStatusCode) Readme.Should().Contain($"Triage-Policy: {answer.Headers.GetValues("Triage-Policy").Single()}\n");
        }
    }
}
