using System.Data.Common;
using System.Net;
using System.Net.Mail;

namespace IntakeWeb;

/// <summary>What a host chooses: the section <c>Intake</c> of its settings.</summary>
internal sealed class IntakeOptions
{
    /// <summary>The name that is shown at the top of each page.</summary>
    public string Name { get; set; } = "Meldpunt";

    /// <summary>True while reports go nowhere; each page says so.</summary>
    public bool IsExample { get; set; } = true;

    /// <summary>Where reports, decisions and keys are kept; relative to the application's own folder.</summary>
    public string Directory { get; set; } = "data";

    /// <summary>
    /// The connection string of the database: of a server of PostgreSQL where it names a <c>Host</c>, of a file of SQLite where it
    /// names a <c>Data Source</c>. Absent for a file in <see cref="Directory"/>.
    /// </summary>
    public string? Database { get; set; }

    /// <summary>True where the database is a server of PostgreSQL.</summary>
    public bool UsesPostgreSql => Names("Host");

    /// <summary>How long reports and decisions are kept.</summary>
    public TimeSpan? Retention { get; set; }

    /// <summary>How long a report that was begun can be gone on with.</summary>
    public TimeSpan DraftLifetime { get; set; } = TimeSpan.FromHours(24);

    /// <summary>Where the quick exit leads: a page that nobody wonders about.</summary>
    public Uri ExitAddress { get; set; } = new("https://example.org/");

    /// <summary>Policy documents that are used instead of the shipped policy.</summary>
    public IList<string> PolicyFiles { get; } = [];

    /// <summary>Files with the site's words in more languages, each called after its language; or with other words in one that it has.</summary>
    public IList<string> TextFiles { get; } = [];

    /// <summary>Whom a reporter can ask: a telephone number; null for none.</summary>
    public string? ContactPhone { get; set; }

    /// <summary>Whom a reporter can ask: an email address; null for none.</summary>
    public string? ContactEmail { get; set; }

    /// <summary>Within how many days an analyst looks at a report, which reporters are told; null to say nothing of it.</summary>
    public int? AssessedWithinDays { get; set; }

    /// <summary>Where whoever saw the material, or is in it, finds support.</summary>
    public IList<SupportOptions> Support { get; } = [];

    /// <summary>The proxies whose word is taken for the address of a reporter.</summary>
    public IList<string> KnownProxies { get; } = [];

    /// <summary>How many pages one address may ask for at once.</summary>
    public int RequestBurst { get; set; } = 120;

    /// <summary>How many more pages one address may ask for each second.</summary>
    public int RequestsPerSecond { get; set; } = 10;

    /// <summary>How many reports one address may send in a minute.</summary>
    public int ReportsPerMinute { get; set; } = 20;

    /// <summary>True for a staff sign-in without a password, for developers. Only an environment called Development starts with it.</summary>
    public bool DevelopmentLogin { get; set; }

    /// <summary>True to say in a header where the time of a request went.</summary>
    public bool ServerTiming { get; set; }

    /// <summary>All that is wrong, each with what to do.</summary>
    public IEnumerable<string> Faults(IHostEnvironment environment)
    {
        if (Retention is not { TotalDays: >= 1 and <= 36500 })
        {
            yield return "Intake:Retention: say how long reports are kept, at least a day and at most 36500 days, such as 90.00:00:00 for 90 days.";
        }

        if (DraftLifetime is not { TotalHours: >= 1 and <= 168 })
        {
            yield return "Intake:DraftLifetime: at least an hour, so that a report can be finished, and at most a week; such as 1.00:00:00 for a day.";
        }

        if (Database is not null && Names("Host") == Names("Data Source"))
        {
            yield return "Intake:Database: give a connection string with a Host for PostgreSQL, or with a Data Source for a file of SQLite.";
        }

        if (!ExitAddress.IsAbsoluteUri || ExitAddress.Scheme != Uri.UriSchemeHttps) yield return "Intake:ExitAddress: give a whole https address.";
        if (AssessedWithinDays is not (null or (>= 1 and <= 365))) yield return "Intake:AssessedWithinDays: at least 1 and at most 365, or leave it out.";
        if (ContactPhone is not null && !ContactPhone.Any(char.IsAsciiDigit)) yield return "Intake:ContactPhone: give a telephone number, or leave it out.";
        if (ContactEmail is not null && !MailAddress.TryCreate(ContactEmail, out _)) yield return "Intake:ContactEmail: give an email address, or leave it out.";
        for (int i = 0; i < Support.Count; i++)
        {
            if (Support[i].Name.Length == 0) yield return $"Intake:Support:{i}:Name: say what the organisation is called.";
            if (Support[i].Website is { } site && (!site.IsAbsoluteUri || site.Scheme != Uri.UriSchemeHttps)) yield return $"Intake:Support:{i}:Website: give a whole https address.";
        }

        if (RequestBurst < 1 || RequestsPerSecond < 1 || ReportsPerMinute < 1) yield return "Intake:RequestBurst, RequestsPerSecond and ReportsPerMinute: at least 1.";
        foreach (string proxy in KnownProxies.Where(proxy => !IPAddress.TryParse(proxy, out _)))
        {
            yield return $"Intake:KnownProxies: '{proxy}' is not an IP address.";
        }

        if (DevelopmentLogin && !environment.IsDevelopment())
        {
            yield return $"Intake:DevelopmentLogin: anyone could sign in as staff, so it works only in the environment Development, not in {environment.EnvironmentName}. "
                + "Set it to false, and add your own sign-in (see Staff/StaffSignIn.cs).";
        }
    }

    private bool Names(string key)
    {
        try
        {
            return Database is not null && new DbConnectionStringBuilder { ConnectionString = Database }.ContainsKey(key);
        }
        catch (ArgumentException)
        {
            return false; // It is no connection string.
        }
    }
}
