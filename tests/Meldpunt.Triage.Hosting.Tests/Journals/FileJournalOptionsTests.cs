using Meldpunt.Triage.Policies;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Meldpunt.Triage.Hosting.Tests.Journals;

public sealed class FileJournalOptionsTests : IDisposable
{
    private readonly JournalFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void All_wrong_options_are_listed_in_one_error()
    {
        Action open = () => _ = new FileJournal(new() { MaxFileBytes = 1 });
        open.Should().Throw<ArgumentException>().WithMessage("*Directory is not set*Retention is not set*Timeout.InfiniteTimeSpan*MaxFileBytes is 1: expected at least 65536*");
    }

    [Fact]
    public void A_retention_of_zero_is_refused()
    {
        Action open = () => _folder.Open(options => options.Retention = TimeSpan.Zero);
        open.Should().Throw<ArgumentException>().WithMessage("*Retention is not positive*");
    }

    [Fact]
    public async Task A_host_does_not_start_with_a_folder_that_another_journal_uses()
    {
        await using FileJournal other = _folder.Open();
        using IHost host = Host(null, _folder.Path);
        Func<Task> start = () => host.StartAsync(TestContext.Current.CancellationToken);
        (await start.Should().ThrowAsync<PolicyException>()).WithMessage("*journal: The journal in '*' is open already*").WithInnerException<IOException>();
    }

    [Theory]
    [InlineData(null)]
    [InlineData("parcels")]
    public async Task A_host_has_one_file_journal_for_each_policy_under_its_name(string? name)
    {
        using IHost host = Host(name, _folder.Path);
        await host.StartAsync(TestContext.Current.CancellationToken);
        IDecisionJournal journal = name is null ? host.Services.GetRequiredService<IDecisionJournal>() : host.Services.GetRequiredKeyedService<IDecisionJournal>(name);
        FileJournal files = name is null ? host.Services.GetRequiredService<FileJournal>() : host.Services.GetRequiredKeyedService<FileJournal>(name);
        journal.Should().BeSameAs(files);
        files.Directory.Should().Be(_folder.Path);
        await host.StopAsync(TestContext.Current.CancellationToken);
    }

    [Theory]
    [InlineData(null, "The policy has a journal")]
    [InlineData("parcels", "The policy 'parcels' has a journal*(\"parcels\", …)")]
    public void A_policy_has_one_journal_in_files(string? name, string told)
    {
        TriageBuilder builder = Add(new ServiceCollection(), name);
        Action again = () => builder.AddFileJournal("decisions", TimeSpan.FromDays(90), JournalFailure.FailDecision);
        again.Should().NotThrow();
        again.Should().Throw<InvalidOperationException>().WithMessage(told + "*");
        Add(builder.Services, "letters").Invoking(other => other.AddFileJournal("decisions", TimeSpan.FromDays(90), JournalFailure.FailDecision)).Should().NotThrow();
    }

    private static TriageBuilder Add(IServiceCollection services, string? name) => name is null ? services.AddTriage() : services.AddTriage(name, _ => { });

    private static IHost Host(string? name, string directory)
    {
        HostApplicationBuilder builder = Microsoft.Extensions.Hosting.Host.CreateEmptyApplicationBuilder(null);
        Add(builder.Services, name).AddFileJournal(directory, Timeout.InfiniteTimeSpan, JournalFailure.FailDecision);
        return builder.Build();
    }
}
