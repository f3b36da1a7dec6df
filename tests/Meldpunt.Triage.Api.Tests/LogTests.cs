using System.Net;
using System.Net.Http.Headers;
using System.Text;

namespace Meldpunt.Triage.Api.Tests;

/// <summary>The example logs nothing that a reporter said, whatever the level and whatever becomes of the report.</summary>
public sealed class LogTests(RunningApi api) : IClassFixture<RunningApi>
{
    private const string Telling = "telling";

    public static TheoryData<string, HttpStatusCode> Bodies => new()
    {
        { """{"id":"telling-id","items":[{"url":"https://telling.example/telling?telling=1"}]}""", HttpStatusCode.OK },
        { """{"id":"telling-id","items":[{"url":"https://telling.example/a","place":"telling"}]}""", HttpStatusCode.BadRequest },
        { """{"telling":"yes","https://telling.example/":"yes","id":"telling-id"}""", HttpStatusCode.BadRequest },
        { """{"id":["telling"],"items":[{"url":{"telling":"https://telling.example/"}}]}""", HttpStatusCode.BadRequest },
        { """{"id":"telling-id","items":[{"url":"https://telling.example/a" "telling""", HttpStatusCode.BadRequest },
        { $$"""{"id":"telling-id","items":[{"url":"https://telling.example/{{new string('x', 1 << 20)}}"}]}""", HttpStatusCode.RequestEntityTooLarge },
    };

    [Theory]
    [MemberData(nameof(Bodies))]
    public async Task No_log_has_anything_of_a_report(string body, HttpStatusCode expected)
    {
        foreach (string door in new[] { "/reports", "/any-policy/reports" })
        {
            using ByteArrayContent content = new(Encoding.UTF8.GetBytes(body));
            content.Headers.ContentType = MediaTypeHeaderValue.Parse("application/json");
            using HttpResponseMessage answer = await api.Client.PostAsync(door, content, TestContext.Current.CancellationToken);
            answer.StatusCode.Should().Be(expected);
        }

        (await api.LogAsync()).Should().Contain("trce: ").And.Contain("/any-policy/reports").And.NotContainEquivalentOf(Telling);
    }
}
