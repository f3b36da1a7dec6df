using Microsoft.AspNetCore.Components.WebAssembly.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Workbench;
using Workbench.Model;

WebAssemblyHostBuilder builder = WebAssemblyHostBuilder.CreateDefault(args);
builder.Services.AddSingleton<Session>();
builder.RootComponents.Add<App>("#app");
await Browser.StartAsync();
await builder.Build().RunAsync();
