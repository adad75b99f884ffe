// Command openai-go checks the unmodified openai-go client against Inkstone. Usage: openai-go fixture.json
package main

import (
	"context"
	"encoding/base64"
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"runtime/debug"
	"strings"
	"time"

	"github.com/openai/openai-go/v3"
	"github.com/openai/openai-go/v3/option"
	"github.com/openai/openai-go/v3/responses"
	"github.com/openai/openai-go/v3/shared"
)

type place struct{ Path, URL string }

type picture struct {
	place
	Lines []struct{ Text string }
}

var fixture struct {
	URL, Key, Model  string
	Images           map[string]picture
	Broken, Document place
}

var schema = map[string]any{
	"type": "object",
	"properties": map[string]any{
		"invoice_number": map[string]any{"type": "string"},
		"total_due":      map[string]any{"type": "number"},
	},
	"required":             []string{"invoice_number", "total_due"},
	"additionalProperties": false,
}

func clientOf(key string) openai.Client {
	base := option.WithBaseURL(fixture.URL + "/compatible-mode/v1")
	return openai.NewClient(base, option.WithAPIKey(key), option.WithMaxRetries(0))
}

func image(url string) openai.ChatCompletionContentPartUnionParam {
	return openai.ImageContentPart(openai.ChatCompletionContentPartImageImageURLParam{URL: url})
}

func ask(parts ...openai.ChatCompletionContentPartUnionParam) openai.ChatCompletionNewParams {
	messages := []openai.ChatCompletionMessageParamUnion{openai.UserMessage(parts)}
	return openai.ChatCompletionNewParams{Model: fixture.Model, Messages: messages}
}

func dataURL(path, mediaType string) (string, error) {
	bytes, err := os.ReadFile(path)
	return "data:" + mediaType + ";base64," + base64.StdEncoding.EncodeToString(bytes), err
}

// expectText says whether the text holds every line of the named pictures, in order; spaces are not compared.
func expectText(text string, names ...string) error {
	rest := strings.Join(strings.Fields(text), "")
	for _, name := range names {
		for _, line := range fixture.Images[name].Lines {
			_, after, found := strings.Cut(rest, strings.ReplaceAll(line.Text, " ", ""))
			if !found {
				return fmt.Errorf("%q not found in %q", line.Text, text)
			}
			rest = after
		}
	}
	return nil
}

func expectInvoice(text string) error {
	var invoice struct {
		Number string  `json:"invoice_number"`
		Total  float64 `json:"total_due"`
	}
	if err := json.Unmarshal([]byte(text), &invoice); err != nil {
		return err
	}
	if invoice.Number != "2026-1187" || invoice.Total != 318.5 {
		return fmt.Errorf("the invoice is %s", text)
	}
	return nil
}

func expectStatus(err error, status int) error {
	var refused *openai.Error
	if !errors.As(err, &refused) || refused.StatusCode != status || refused.Code == "" {
		return fmt.Errorf("wanted an openai.Error %d with a code, got %v", status, err)
	}
	return nil
}

func plain(ctx context.Context) error {
	url, err := dataURL(fixture.Images["english"].Path, "image/png")
	if err != nil {
		return err
	}
	client := clientOf(fixture.Key)
	answer, err := client.Chat.Completions.New(ctx, ask(image(url), openai.TextContentPart("Read all the text.")))
	if err != nil {
		return err
	}
	if answer.Usage.PromptTokens < 100 || answer.Usage.CompletionTokens < 5 {
		return fmt.Errorf("usage: %+v", answer.Usage)
	}
	return expectText(answer.Choices[0].Message.Content, "english")
}

func stream(ctx context.Context) error {
	client := clientOf(fixture.Key)
	asked := ask(image(fixture.Images["chinese"].URL))
	asked.StreamOptions = openai.ChatCompletionStreamOptionsParam{IncludeUsage: openai.Bool(true)}
	events := client.Chat.Completions.NewStreaming(ctx, asked)
	var all openai.ChatCompletionAccumulator
	for events.Next() {
		all.AddChunk(events.Current())
	}
	if err := events.Err(); err != nil {
		return err
	}
	if all.Usage.CompletionTokens < 5 {
		return fmt.Errorf("usage: %+v", all.Usage)
	}
	return expectText(all.Choices[0].Message.Content, "chinese")
}

func document(ctx context.Context) error {
	url, err := dataURL(fixture.Document.Path, "application/pdf")
	if err != nil {
		return err
	}
	file := openai.ChatCompletionContentPartFileFileParam{FileData: openai.String(url), Filename: openai.String("a.pdf")}
	client := clientOf(fixture.Key)
	answer, err := client.Chat.Completions.New(ctx, ask(openai.FileContentPart(file)))
	if err != nil {
		return err
	}
	return expectText(answer.Choices[0].Message.Content, "english", "chinese", "word")
}

func response(ctx context.Context) error {
	client := clientOf(fixture.Key)
	part := responses.ResponseInputContentUnionParam{OfInputImage: &responses.ResponseInputImageParam{
		ImageURL: openai.String(fixture.Images["english"].URL), Detail: responses.ResponseInputImageDetailAuto,
	}}
	message := responses.ResponseInputItemParamOfMessage(responses.ResponseInputMessageContentListParam{part}, "user")
	answer, err := client.Responses.New(ctx, responses.ResponseNewParams{
		Model: fixture.Model,
		Input: responses.ResponseNewParamsInputUnion{OfInputItemList: responses.ResponseInputParam{message}},
	})
	if err != nil {
		return err
	}
	return expectText(answer.OutputText(), "english")
}

func structured(ctx context.Context) error {
	client := clientOf(fixture.Key)
	asked := ask(image(fixture.Images["english"].URL))
	form := shared.ResponseFormatJSONSchemaJSONSchemaParam{Name: "invoice", Schema: schema, Strict: openai.Bool(true)}
	asked.ResponseFormat = openai.ChatCompletionNewParamsResponseFormatUnion{
		OfJSONSchema: &shared.ResponseFormatJSONSchemaParam{JSONSchema: form},
	}
	answer, err := client.Chat.Completions.New(ctx, asked)
	if err != nil {
		return err
	}
	return expectInvoice(answer.Choices[0].Message.Content)
}

func tool(ctx context.Context) error {
	client := clientOf(fixture.Key)
	asked := ask(image(fixture.Images["english"].URL))
	function := shared.FunctionDefinitionParam{Name: "invoice", Parameters: schema}
	asked.Tools = []openai.ChatCompletionToolUnionParam{openai.ChatCompletionFunctionTool(function)}
	answer, err := client.Chat.Completions.New(ctx, asked)
	if err != nil {
		return err
	}
	if len(answer.Choices[0].Message.ToolCalls) != 1 {
		return fmt.Errorf("tool calls: %+v", answer.Choices[0].Message)
	}
	return expectInvoice(answer.Choices[0].Message.ToolCalls[0].Function.Arguments)
}

func failures(ctx context.Context) error {
	client := clientOf(fixture.Key)
	_, err := client.Chat.Completions.New(ctx, ask(image(fixture.Broken.URL)))
	if wrong := expectStatus(err, 400); wrong != nil {
		return wrong
	}
	events := client.Chat.Completions.NewStreaming(ctx, ask(image(fixture.Broken.URL)))
	for events.Next() {
	}
	if wrong := expectStatus(events.Err(), 400); wrong != nil {
		return wrong
	}
	stranger := clientOf("sk-wrong")
	_, err = stranger.Chat.Completions.New(ctx, ask(image(fixture.Images["word"].URL)))
	return expectStatus(err, 401)
}

// result is what the harness reads; a line begins with the client.
type result struct {
	Client string `json:"client"`
	Check  string `json:"check"`
	OK     bool   `json:"ok"`
	Detail string `json:"detail"`
}

func version() string {
	if info, ok := debug.ReadBuildInfo(); ok {
		for _, module := range info.Deps {
			if strings.HasPrefix(module.Path, "github.com/openai/openai-go") {
				return strings.TrimPrefix(module.Version, "v")
			}
		}
	}
	return "?"
}

func main() {
	bytes, err := os.ReadFile(os.Args[1])
	if err == nil {
		err = json.Unmarshal(bytes, &fixture)
	}
	if err != nil {
		panic(err)
	}
	client := "openai-go " + version()
	for _, each := range []struct {
		name string
		run  func(context.Context) error
	}{
		{"chat: a picture as a data URL, with usage", plain},
		{"chat: stream with usage, accumulated", stream},
		{"chat: a PDF", document},
		{"Responses: a picture by URL", response},
		{"structured: a schema", structured},
		{"structured: a tool", tool},
		{"errors are its own: picture, stream, key", failures},
	} {
		ctx, cancel := context.WithTimeout(context.Background(), 2*time.Minute)
		start := time.Now()
		detail := ""
		err := each.run(ctx)
		if err != nil {
			detail = err.Error()
		} else {
			detail = fmt.Sprintf("%d ms", time.Since(start).Milliseconds())
		}
		cancel()
		line, _ := json.Marshal(result{client, each.name, err == nil, detail})
		fmt.Println(string(line))
	}
}
