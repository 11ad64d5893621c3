using Microsoft.AspNetCore.Http;
using PartnerRelations.AspNetCore.Answering;
using PartnerRelations.Http.PartnerCenter.WebhookEvents;

namespace PartnerRelations.AspNetCore.Webhooks;

/// <summary>Hands a delivery to the receiver as it came, and answers with the status that the receipt names.</summary>
internal static class PartnerCenterWebhookEndpoint
{
    public static async Task ReceiveAsync(HttpContext context, PartnerCenterWebhookReceiver receiver)
    {
        JsonBody.Protect(context.Response);
        TenantId? partner = null;
        if (context.Request.RouteValues.TryGetValue("partner", out var named))
        {
            if (!TenantId.TryParse(named as string, out var tenant))
            {
                context.Response.StatusCode = StatusCodes.Status404NotFound;
                return;
            }

            partner = tenant;
        }

        try
        {
            var delivery = await WebhookDelivery.ReadAsync(name => context.Request.Headers[name], context.Request.Body, partner, context.RequestAborted).ConfigureAwait(false);
            context.Response.StatusCode = (await receiver.ReceiveAsync(delivery, context.RequestAborted).ConfigureAwait(false)).Status;
        }
        catch (BadHttpRequestException bad)
        {
            context.Response.StatusCode = bad.StatusCode;
        }
        catch (Exception exception) when (context.RequestAborted.IsCancellationRequested && exception is OperationCanceledException or IOException)
        {
            // Whoever called has hung up, and the receiver has given the event back.
        }
    }
}
