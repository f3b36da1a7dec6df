using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Meldpunt.Triage.Workbench.Tests.Showing;

/// <summary>A server of the published page, on a port of its own: it counts what it is asked for, and can be stopped while the page is open.</summary>
internal sealed class WorkbenchSite : IAsyncDisposable
{
    // What the page says of itself, and that no other page may frame it, which only a header can say.
    private const string Policy =
        "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'; worker-src 'self'; manifest-src 'self'; style-src 'self'; img-src 'self' data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    private readonly WebApplication _app;
    private readonly ConcurrentDictionary<string, long> _sent = [];
    private int _asked;

    private WorkbenchSite(WebApplication app) => _app = app;

    /// <summary>The folder that <c>dotnet publish samples/Workbench -o FOLDER</c> wrote.</summary>
    public static string Folder => Environment.GetEnvironmentVariable("MELDPUNT_WORKBENCH") is { Length: > 0 } folder
        ? Path.GetFullPath(folder)
        : throw new InvalidOperationException("Publish samples/Workbench, and say where in MELDPUNT_WORKBENCH.");

    public string Address => _app.Urls.Single();

    /// <summary>How often it was asked for anything.</summary>
    public int Asked => Volatile.Read(ref _asked);

    /// <summary>How many files it sent.</summary>
    public int Files => _sent.Count;

    /// <summary>How much it sent of them, as it went over the wire.</summary>
    public long Bytes => _sent.Values.Sum();

    public static async Task<WorkbenchSite> StartAsync()
    {
        WebApplicationBuilder builder = WebApplication.CreateBuilder(new WebApplicationOptions { ContentRootPath = Folder });
        builder.Logging.SetMinimumLevel(LogLevel.Warning);
        WebApplication app = builder.Build();
        WorkbenchSite site = new(app);
        app.Use(async (context, next) =>
        {
            // The browser sees for itself whether it still has the present service worker.
            if (!context.Request.Path.StartsWithSegments("/service-worker.js", StringComparison.Ordinal) && !context.Request.Path.StartsWithSegments("/service-worker-assets.js", StringComparison.Ordinal)) Interlocked.Increment(ref site._asked);
            context.Response.Headers.ContentSecurityPolicy = Policy;
            context.Response.Headers.XContentTypeOptions = "nosniff";
            await next(context);
            if (context.Response.StatusCode == StatusCodes.Status200OK) site._sent.AddOrUpdate(context.Request.Path, context.Response.ContentLength ?? 0, (_, sent) => sent + (context.Response.ContentLength ?? 0));
        });
        app.UseDefaultFiles();
        app.UseRouting();
        app.MapStaticAssets(Path.Combine(Folder, "Workbench.staticwebassets.endpoints.json"));
        app.Urls.Add("http://127.0.0.1:0");
        await app.StartAsync();
        return site;
    }

    public Task StopAsync() => _app.StopAsync(new CancellationToken(canceled: true));

    public ValueTask DisposeAsync() => _app.DisposeAsync();
}
