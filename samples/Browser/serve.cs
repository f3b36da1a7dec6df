#:sdk Microsoft.NET.Sdk.Web
#:property PublishAot=false

// Shows what 'dotnet publish -o FOLDER' wrote: dotnet run --file serve.cs FOLDER
string folder = Path.GetFullPath(args[0]);
WebApplicationBuilder builder = WebApplication.CreateBuilder(new WebApplicationOptions { ContentRootPath = folder });
builder.Logging.SetMinimumLevel(LogLevel.Warning);
using WebApplication app = builder.Build();
app.UseDefaultFiles(); // What is asked for as / is index.html.
app.UseRouting();
app.MapStaticAssets(Path.Combine(folder, "Browser.staticwebassets.endpoints.json")); // With their types, as brotli, to be kept by the browser.
Console.WriteLine("http://localhost:5090");
app.Run("http://localhost:5090");
