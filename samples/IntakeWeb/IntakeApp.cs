using System.Text.Encodings.Web;
using System.Text.Unicode;
using IntakeWeb.Candidates;
using IntakeWeb.Drafts;
using IntakeWeb.Received;
using IntakeWeb.Staff;
using IntakeWeb.Texts;
using IntakeWeb.Web;
using Meldpunt.Triage.Hosting;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.WebEncoders;

namespace IntakeWeb;

/// <summary>The whole application: what it is made of, and the way of a request through it.</summary>
internal static class IntakeApp
{
    /// <summary>Where the health is asked for.</summary>
    public const string Health = "/health";

    /// <summary>Makes the application.</summary>
    /// <param name="args">Settings, such as <c>--Intake:Directory=/var/lib/intake</c>.</param>
    /// <exception cref="InvalidOperationException">A setting is wrong; the message has all that are.</exception>
    public static WebApplication Create(params string[] args)
    {
        WebApplicationBuilder builder = WebApplication.CreateBuilder(new WebApplicationOptions
        {
            Args = args,
            ApplicationName = typeof(IntakeApp).Assembly.GetName().Name,
            ContentRootPath = AppContext.BaseDirectory,
        });
        IntakeOptions options = Options(builder);
        builder.WebHost.ConfigureKestrel(RequestLimits.Configure);
        AddTriage(builder.Services, options);
        AddReports(builder.Services, options, builder.Environment.ContentRootPath);
        AddPages(builder.Services, options, builder.Environment);
        WebApplication app = builder.Build();
        Use(app, options);
        return app;
    }

    private static IntakeOptions Options(WebApplicationBuilder builder)
    {
        IntakeOptions options = builder.Configuration.GetSection("Intake").Get<IntakeOptions>() ?? new();
        List<string> faults = [.. options.Faults(builder.Environment)];
        SiteLanguages languages = SiteLanguages.Read(options.TextFiles, faults);
        if (faults.Count > 0) throw new InvalidOperationException($"The intake cannot start:{string.Concat(faults.Select(fault => $"\n  - {fault}"))}");
        builder.Services.AddSingleton(options);
        builder.Services.AddSingleton(languages);
        return options;
    }

    // No journal of the library's own: the store keeps a decision with its report, both or neither.
    private static void AddTriage(IServiceCollection services, IntakeOptions options)
    {
        services.AddTriage(triage =>
        {
            foreach (string file in options.PolicyFiles) triage.AddPolicyFile(file);
        });
        services.AddHealthChecks().AddTriage().AddCheck<StorageHealth>("storage");
    }

    private static void AddReports(IServiceCollection services, IntakeOptions options, string root)
    {
        DirectoryInfo directory = Storage.Make(Path.Combine(root, options.Directory));
        services.AddDataProtection()
            .SetApplicationName("IntakeWeb")
            .PersistKeysToFileSystem(directory.CreateSubdirectory(Storage.Keys));
        services.AddSingleton(TimeProvider.System);
        Storage storage = new(directory);
        services.AddSingleton(storage);
        services.AddSingleton<Database>(_ => options.UsesPostgreSql ? new PostgreSqlDatabase(storage, options.Database!) : new SqliteDatabase(storage, options.Database ?? $"Data Source={Storage.DatabaseFile}"));
        services.AddSingleton<Protection>();
        services.AddSingleton<AddressMarks>();
        services.AddSingleton<IReportStore, ReportStore>();
        services.AddSingleton<Submission>();
        services.AddSingleton<NextReport>();
        services.AddSingleton<CandidateStudies>();
        services.AddHostedService<Erasing>();
    }

    private static void AddPages(IServiceCollection services, IntakeOptions options, IHostEnvironment environment)
    {
        services.AddSingleton<DraftProtection>();
        services.AddScoped<RequestTimes>();
        services.AddStaffSignIn(options, environment);
        services.AddRequestLimits(options);
        // Letters of all languages as they are, so that a page in Dutch is small and readable.
        services.Configure<WebEncoderOptions>(encoder => encoder.TextEncoderSettings = new TextEncoderSettings(UnicodeRanges.All));
        services.Configure<RouteOptions>(routes => routes.ConstraintMap["language"] = typeof(LanguageConstraint));
        services.AddAntiforgery(antiforgery =>
        {
            antiforgery.Cookie.Name = QuickExit.FormCookie;
            antiforgery.Cookie.SameSite = SameSiteMode.Lax; // Who comes back by a link elsewhere keeps the form that is open.
            antiforgery.Cookie.SecurePolicy = BrowserKey.Secure(environment);
            antiforgery.SuppressXFrameOptionsHeader = true; // SecurityHeaders says it for every page.
        });
        services.AddRazorPages(pages => pages.Conventions.AuthorizeFolder("/Staff").AllowAnonymousToPage("/Staff/SignIn"));
    }

    private static void Use(WebApplication app, IntakeOptions options)
    {
        if (options.KnownProxies.Count > 0) app.UseForwardedHeaders(Proxies.Of(options));
        app.UseMiddleware<SecurityHeaders>();
        if (options.ServerTiming) app.UseMiddleware<ServerTiming>();
        app.UseExceptionHandler(new ExceptionHandlerOptions
        {
            ExceptionHandler = PlainPages.WriteAsync,
            StatusCodeSelector = failure => failure is BadHttpRequestException refused ? refused.StatusCode : StatusCodes.Status500InternalServerError,
        });
        app.UseStatusCodePages(context => PlainPages.WriteAsync(context.HttpContext));
        if (!app.Environment.IsDevelopment()) app.UseHsts().UseHttpsRedirection().UseMiddleware<HttpsOnly>();
        app.UseStaticFiles();
        app.UseRateLimiter();
        app.UseRouting();
        app.UseAuthentication();
        app.UseAuthorization();
        app.UseMiddleware<RequestLimits>(); // Nothing before it reads a form; what a page allows is for who may see it.
        app.MapRazorPages();
        app.MapHealthChecks(Health);
        app.MapMethods("/", [HttpMethods.Get, HttpMethods.Head], Languages.Choose);
        app.MapGet(QuickExit.Path, QuickExit.Leave);
    }
}
