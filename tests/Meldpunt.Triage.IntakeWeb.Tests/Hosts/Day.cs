using System.Globalization;
using IntakeWeb.Drafts;
using IntakeWeb.Received;
using Microsoft.Extensions.DependencyInjection;

namespace Meldpunt.Triage.IntakeWeb.Tests.Hosts;

/// <summary>Reports as a day brings them: of every route, some with danger, some of several addresses, some addresses often.</summary>
internal static class Day
{
    private static readonly (string Fact, string[] Answers)[] Facts =
    [
        ("format", ["photo", "video", "text", "in-doubt"]),
        ("rendering", ["photographic", "photographic", "drawn"]),
        ("persons", ["child", "child", "adults-only", "in-doubt"]),
        ("nature", ["sexual-act", "sexual-pose", "not-sexual", "other-shocking"]),
        ("place", ["public-internet", "public-internet", "cloud", "in-doubt"]),
    ];

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    /// <summary>Takes reports in.</summary>
    public static async Task<IReadOnlyList<ReceivedReport>> SeedAsync(IntakeHost host, int reports, int seed = 7)
    {
        Random random = new(seed);
        List<ReceivedReport> taken = [];
        for (int i = 0; i < reports; i++) taken.Add(await TakeAsync(host, [.. Said(random)]));
        return taken;
    }

    /// <summary>Takes one report in.</summary>
    public static async Task<ReceivedReport> TakeAsync(IntakeHost host, params DialogueStep[] said) =>
        (await host.Services.GetRequiredService<Submission>().TakeAsync(new Draft(Guid.NewGuid(), [.. said]), Stop)).Report;

    /// <summary>Takes in one that goes to an analyst.</summary>
    public static Task<ReceivedReport> AssessAsync(IntakeHost host, string url = "https://example.org/a") =>
        TakeAsync(host, new("immediate-danger", "no"), new("items[0]", url), new("items[0].persons", "child"), new("items[0].place", "public-internet"));

    public static IReportStore Store(IntakeHost host) => host.Services.GetRequiredService<IReportStore>();

    /// <summary>Says of reports that they came in at another time.</summary>
    public static async Task MoveAsync(IntakeHost host, TimeSpan by, params IEnumerable<ReceivedReport> reports)
    {
        await using System.Data.Common.DbConnection connection = await host.Services.GetRequiredService<Database>().OpenAsync(Stop);
        foreach (ReceivedReport report in reports)
        {
            await using System.Data.Common.DbCommand command = Database.Command(
                connection, "UPDATE report SET received = received + @by WHERE reference = @reference", ("by", (long)by.TotalMilliseconds), ("reference", report.Reference));
            await command.ExecuteNonQueryAsync(Stop);
        }
    }

    private static IEnumerable<DialogueStep> Said(Random random)
    {
        yield return new("immediate-danger", random.Next(20) == 0 ? "yes" : "no");
        int items = random.Next(12) switch { 0 => 0, 1 => 2, 2 => 3, _ => 1 };
        for (int item = 0; item < items; item++)
        {
            string question = string.Create(CultureInfo.InvariantCulture, $"items[{item}]");
            bool hasAddress = random.Next(8) != 0;
            yield return new(question, hasAddress ? string.Create(CultureInfo.InvariantCulture, $"https://host{random.Next(9)}.example/{random.Next(12)}") : null);
            if (!hasAddress) yield return new($"{question}.link", "none");
            foreach ((string fact, string[] answers) in Facts)
            {
                if (random.Next(6) != 0) yield return new($"{question}.{fact}", answers[random.Next(answers.Length)]);
            }
        }

        yield return new("anonymous", random.Next(2) == 0 ? "yes" : "no");
    }
}
