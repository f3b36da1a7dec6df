using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;
using Meldpunt.Triage.IntakeWeb.Tests.Hosts;
using Npgsql;

namespace Meldpunt.Triage.IntakeWeb.Tests.Received;

/// <summary>Two instances on one server with shared keys, each killed while reports are sent: none lost, none twice. MELDPUNT_SENT says how many.</summary>
[Collection(nameof(Alone))]
public sealed partial class TwoInstancesTests(ITestOutputHelper output)
{
    private const int Reporters = 4;

    private static readonly Dictionary<string, string> Answers = new() { ["immediate-danger"] = "no", ["persons"] = "child", ["child-concern"] = "no" };

    private readonly ConcurrentBag<string> _received = [];
    private volatile Instance[] _instances = [];
    private int _begun, _moved;

    [Fact]
    public async Task What_is_sent_while_an_instance_is_killed_is_kept_once_and_drafts_go_on_at_the_other()
    {
        int count = int.Parse(Environment.GetEnvironmentVariable("MELDPUNT_SENT") ?? "60", CultureInfo.InvariantCulture);
        await using TestDatabase database = await TestDatabase.PostgreSqlAsync();
        string directory = Directory.CreateTempSubdirectory("intake-").FullName;
        string[] settings = [.. database.Settings, $"--Intake:Directory={directory}"];
        _instances = await Task.WhenAll(Instance.StartAsync(settings), Instance.StartAsync(settings)); // Both make the tables and the keys.
        Task[] reporters = [.. Enumerable.Range(0, Reporters).Select(_ => Task.Run(() => ReportAsync(count)))];
        for (int kill = 0; kill < 2; kill++)
        {
            while (_received.Count < (kill + 1) * count / 3) await Task.Delay(1);
            using Instance killed = _instances[kill];
            await killed.KillAsync();
            Instance again = await Instance.StartAsync(settings);
            _instances = kill == 0 ? [again, _instances[1]] : [_instances[0], again];
        }

        await Task.WhenAll(reporters);
        foreach (Instance instance in _instances) instance.Dispose();
        _received.Should().HaveCount(count).And.OnlyHaveUniqueItems();
        (await CountsAsync(database)).Should().Be((count, count, count));
        output.WriteLine($"{count} reports were sent while each instance was killed once; {_moved} requests were made again at the other: none lost, none twice");
        Directory.Delete(directory, recursive: true);
    }

    private async Task ReportAsync(int count)
    {
        for (int number = Interlocked.Increment(ref _begun); number <= count; number = Interlocked.Increment(ref _begun)) _received.Add(await SendAsync(number));
    }

    // A reporter whose browser gets no answer asks again, here at the other instance, as a proxy would let it.
    private async Task<string> SendAsync(int number)
    {
        CookieContainer cookies = new();
        string page = "/nl/question";
        for (int at = number; ; at++)
        {
            Form? form = null;
            try
            {
                form = await Form.OpenAsync(_instances[at % 2].Address, page, cookies);
                await form.AnswerAllAsync(string.Create(CultureInfo.InvariantCulture, $"https://example.org/{number}"), Answers);
                page = form.Page;
                (HttpStatusCode status, string next) = await form.PostAsync(page);
                if (status != HttpStatusCode.Redirect) continue; // It could not be kept, and says so.
                await form.GetAsync(next);
                if (Reference().Match(form.Text) is { Success: true } reference) return reference.Groups[1].Value;
            }
            catch (Exception failure) when (failure is HttpRequestException or IOException)
            {
                if (form is not null) page = form.Page;
                Interlocked.Increment(ref _moved);
            }
            finally
            {
                form?.Dispose();
            }
        }
    }

    private static async Task<(long Reports, long Drafts, long Lines)> CountsAsync(TestDatabase database)
    {
        await using NpgsqlConnection connection = new(database.Settings[0].Split('=', 2)[1] + ";Pooling=false");
        await connection.OpenAsync();
        await using NpgsqlCommand command = new("SELECT count(*), count(DISTINCT draft), (SELECT count(*) FROM decision) FROM report", connection);
        await using NpgsqlDataReader row = await command.ExecuteReaderAsync();
        await row.ReadAsync();
        return (row.GetInt64(0), row.GetInt64(1), row.GetInt64(2));
    }

    [GeneratedRegex("class=\"reference\">([A-Z0-9 ]+)<")]
    private static partial Regex Reference();
}
