using System.Diagnostics;
using System.Globalization;
using Meldpunt.Triage.IntakeWeb.Tests.Hosts;

namespace Meldpunt.Triage.IntakeWeb.Tests.Measures;

/// <summary>Where the time of a request goes.</summary>
[Collection(nameof(Alone))]
public sealed class RequestTimeTests
{
    private const string All = "all, at the client";

    [Fact]
    public async Task Opening_the_draft_and_the_dialogue_take_less_than_half_of_the_time_of_a_request()
    {
        Dictionary<string, double> times = await MeasureAsync(requests: 300);
        TestContext.Current.SendDiagnosticMessage("request: {0}", Table(times).ReplaceLineEndings(" "));
        (times["dialogue"] + times["draft"]).Should().BeLessThan(times["total"] / 2);
    }

    /// <summary>Run by <c>harness write pictures</c>.</summary>
    [Fact(Explicit = true)]
    public async Task The_documentation_gets_the_times_of_a_request() => IntakePage.Write("times", Table(await MeasureAsync(requests: 5_000)));

    private static async Task<Dictionary<string, double>> MeasureAsync(int requests)
    {
        await using IntakeHost host = await IntakeHost.StartAsync(null, "--Intake:RequestBurst=1000000");
        using Form form = await Form.OpenAsync(host);
        await form.AnswerAsync("no");
        (_, string next) = await form.PostAsync(form.Page, ("question", "items"), ("url", "https://example.org/a"));
        await form.GetAsync(next);
        await MeasureAsync(form, next, requests);
        return await MeasureAsync(form, next, requests);
    }

    // The median of each part, in microseconds.
    private static async Task<Dictionary<string, double>> MeasureAsync(Form form, string page, int requests)
    {
        Dictionary<string, List<double>> all = [];
        for (int i = 0; i < requests; i++)
        {
            long started = Stopwatch.GetTimestamp();
            await form.GetAsync(page);
            Add(all, All, Stopwatch.GetElapsedTime(started).TotalMicroseconds);
            foreach (string part in form.Last!.Headers.GetValues("Server-Timing").Single().Split(", "))
            {
                string[] words = part.Split(";dur=");
                Add(all, words[0], 1000 * double.Parse(words[1], CultureInfo.InvariantCulture));
            }
        }

        return all.ToDictionary(one => one.Key, one => one.Value.Order().ElementAt(one.Value.Count / 2));
    }

    private static string Table(Dictionary<string, double> times)
    {
        double all = times[All];
        (string Name, double Time)[] rows =
        [
            ("opening what was said: decrypting and unpacking", times["draft"]),
            ("the dialogue: every answer read, the decision, the next question", times["dialogue"]),
            ("routing, limits, antiforgery, and writing the page", times["total"] - times["draft"] - times["dialogue"]),
            ("the server, the connection and the client", all - times["total"]),
            ("together", all),
        ];
        IEnumerable<string> lines = rows.Select(row => string.Create(CultureInfo.InvariantCulture, $"| {row.Name} | {row.Time:0} | {row.Time / all:0%} |"));
        return $"| part | µs (median) | share |\n|---|---|---|\n{string.Join('\n', lines)}";
    }

    private static void Add(Dictionary<string, List<double>> all, string part, double time)
    {
        if (!all.TryGetValue(part, out List<double>? times)) all.Add(part, times = []);
        times.Add(time);
    }
}
