using System.Runtime.Versioning;
using Microsoft.AspNetCore.Components.WebAssembly.Hosting;
using Workbench;
using Workbench.Model;

[assembly: SupportedOSPlatform("browser")]

WebAssemblyHostBuilder builder = WebAssemblyHostBuilder.CreateDefault(args);
builder.Services.AddSingleton<Session>();
builder.RootComponents.Add<App>("#app");
await Browser.StartAsync();
await builder.Build().RunAsync();
