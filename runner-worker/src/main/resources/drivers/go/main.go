// Calls the function that the learner wrote and hands in what it returns.
package main

import (
	"bytes"
	"encoding/json"
	"fmt"
	"io"
	"math"
	"os"
	"reflect"
	"runtime/debug"
	"strconv"
	"strings"
	"syscall"
)

const (
	senseiNonce  = 16
	senseiFolder = 16
	senseiNodes  = 1000000
)

// Initialised before anything of the learner's, since this file comes first. What it read no other code can name.
var senseiCall = senseiPrepare()

func senseiPrepare() func(function any) {
	job, err := io.ReadAll(os.Stdin)
	if err != nil || len(job) < senseiNonce+senseiFolder {
		os.Exit(1)
	}
	nothing, _ := syscall.Open("/dev/null", syscall.O_RDONLY, 0)
	syscall.Dup2(nothing, 0)
	syscall.Close(nothing)
	nonce := bytes.Clone(job[:senseiNonce])
	folder := string(job[senseiNonce : senseiNonce+senseiFolder])
	lines := strings.Split(string(job[senseiNonce+senseiFolder:]), "\n")
	clear(job)
	os.Mkdir(folder, 0o700)
	result, err := os.OpenFile(folder+"/result", os.O_WRONLY|os.O_CREATE|os.O_EXCL|os.O_APPEND, 0o600)
	if err != nil {
		os.Exit(1)
	}
	return func(function any) {
		defer senseiComplain()
		text := senseiResult(reflect.ValueOf(function), lines[2])
		result.Write(append(nonce, text...))
		syscall.Exit(0)
	}
}

func senseiComplain() {
	if problem := recover(); problem != nil {
		fmt.Fprintln(os.Stderr, "panic:", problem)
		fmt.Fprint(os.Stderr, senseiTrace(strings.Split(string(debug.Stack()), "\n")))
		syscall.Exit(2)
	}
}

// Pairs of lines, of which the second names the file.
func senseiTrace(lines []string) string {
	kept := ""
	for i := 1; i+1 < len(lines); i += 2 {
		if strings.Contains(lines[i+1], "solution.go:") {
			kept += lines[i] + "\n" + lines[i+1] + "\n"
		}
	}
	return kept
}

func senseiResult(function reflect.Value, arguments string) string {
	var given []json.RawMessage
	senseiMust(json.Unmarshal([]byte(arguments), &given))
	kind := function.Type()
	if kind.NumIn() != len(given) || kind.IsVariadic() {
		return fmt.Sprintf(`{"parameters":%d}`, kind.NumIn())
	}
	values := make([]reflect.Value, len(given))
	for i, one := range given {
		values[i] = senseiRead(one, kind.In(i))
	}
	var out strings.Builder
	out.WriteString(`{"value":`)
	if returned := function.Call(values); len(returned) == 0 {
		out.WriteString("null")
	} else {
		senseiWrite(&out, returned[0])
	}
	return out.String() + "}"
}

func senseiMust(err error) {
	if err != nil {
		panic(fmt.Sprintf("an argument does not fit into the type of its parameter: %v", err))
	}
}

func senseiRead(text json.RawMessage, kind reflect.Type) reflect.Value {
	value := reflect.New(kind).Elem()
	switch {
	case kind.Kind() == reflect.Pointer && senseiIsNode(kind.Elem(), "Next"):
		value.Set(senseiChain(text, kind.Elem()))
	case kind.Kind() == reflect.Pointer && senseiIsNode(kind.Elem(), "Left", "Right"):
		value.Set(senseiTree(text, kind.Elem()))
	case kind.Kind() == reflect.Pointer && string(text) != "null":
		value.Set(reflect.New(kind.Elem()))
		value.Elem().Set(senseiRead(text, kind.Elem()))
	case kind.Kind() == reflect.Slice:
		value.Set(reflect.MakeSlice(kind, 0, 0))
		for _, item := range senseiItems(text) {
			value.Set(reflect.Append(value, senseiRead(item, kind.Elem())))
		}
	case kind.Kind() == reflect.Map:
		value.Set(reflect.MakeMap(kind))
		var entries map[string]json.RawMessage
		senseiMust(json.Unmarshal(text, &entries))
		for name, item := range entries {
			value.SetMapIndex(senseiKey(name, kind.Key()), senseiRead(item, kind.Elem()))
		}
	case kind.Kind() == reflect.Float64 && text[0] == '"':
		number, err := strconv.ParseFloat(strings.Trim(string(text), `"`), 64)
		senseiMust(err)
		value.SetFloat(number)
	default:
		senseiMust(json.Unmarshal(text, value.Addr().Interface()))
	}
	return value
}

func senseiItems(text json.RawMessage) []json.RawMessage {
	var items []json.RawMessage
	senseiMust(json.Unmarshal(text, &items))
	return items
}

func senseiKey(name string, kind reflect.Type) reflect.Value {
	if kind.Kind() == reflect.String {
		return reflect.ValueOf(name).Convert(kind)
	}
	return senseiRead(json.RawMessage(name), kind)
}

func senseiIsNode(kind reflect.Type, links ...string) bool {
	if kind.Kind() != reflect.Struct {
		return false
	}
	for _, name := range append(links, "Val") {
		if _, there := kind.FieldByName(name); !there {
			return false
		}
	}
	return true
}

func senseiNode(text json.RawMessage, kind reflect.Type) reflect.Value {
	node := reflect.New(kind)
	field := node.Elem().FieldByName("Val")
	field.Set(senseiRead(text, field.Type()))
	return node
}

func senseiChain(text json.RawMessage, kind reflect.Type) reflect.Value {
	items := senseiItems(text)
	head := reflect.Zero(reflect.PointerTo(kind))
	for i := len(items) - 1; i >= 0; i-- {
		node := senseiNode(items[i], kind)
		node.Elem().FieldByName("Next").Set(head)
		head = node
	}
	return head
}

// Each node in turn is the parent of the next two items.
func senseiTree(text json.RawMessage, kind reflect.Type) reflect.Value {
	nodes, parent := []reflect.Value{}, 0
	for at, item := range senseiItems(text) {
		if string(item) != "null" {
			node := senseiNode(item, kind)
			nodes = append(nodes, node)
			if at > 0 {
				nodes[parent].Elem().FieldByName([]string{"Right", "Left"}[at%2]).Set(node)
			}
		}
		if at > 0 && at%2 == 0 {
			parent++
		}
	}
	if len(nodes) == 0 {
		return reflect.Zero(reflect.PointerTo(kind))
	}
	return nodes[0]
}

func senseiWrite(out *strings.Builder, value reflect.Value) {
	switch value.Kind() {
	case reflect.Bool:
		fmt.Fprint(out, value.Bool())
	case reflect.Int, reflect.Int8, reflect.Int16, reflect.Int32, reflect.Int64:
		out.WriteString(strconv.FormatInt(value.Int(), 10))
	case reflect.Uint, reflect.Uint8, reflect.Uint16, reflect.Uint32, reflect.Uint64:
		out.WriteString(strconv.FormatUint(value.Uint(), 10))
	case reflect.Float32, reflect.Float64:
		out.WriteString(senseiFloat(value.Float()))
	case reflect.String:
		text, _ := json.Marshal(value.String())
		out.Write(text)
	case reflect.Slice, reflect.Array:
		senseiList(out, value.Len(), func(i int) { senseiWrite(out, value.Index(i)) })
	case reflect.Map:
		keys := value.MapKeys()
		out.WriteString(`{"map":`)
		senseiList(out, len(keys), func(i int) {
			out.WriteByte('[')
			senseiWrite(out, keys[i])
			out.WriteByte(',')
			senseiWrite(out, value.MapIndex(keys[i]))
			out.WriteByte(']')
		})
		out.WriteByte('}')
	case reflect.Pointer, reflect.Interface:
		senseiPointer(out, value)
	default:
		fmt.Fprintf(out, `{"other":"a value of type %s"}`, value.Kind())
	}
}

func senseiPointer(out *strings.Builder, value reflect.Value) {
	switch {
	case value.IsNil():
		out.WriteString("null")
	case senseiIsNode(value.Elem().Type(), "Next"):
		senseiNodesOf(out, "linked_list", value, false)
	case senseiIsNode(value.Elem().Type(), "Left", "Right"):
		senseiNodesOf(out, "binary_tree", value, true)
	default:
		senseiWrite(out, value.Elem())
	}
}

func senseiNodesOf(out *strings.Builder, kind string, first reflect.Value, gaps bool) {
	nodes := []reflect.Value{first}
	for i := 0; i < len(nodes) && len(nodes) <= 2*senseiNodes; i++ {
		if nodes[i].IsNil() {
			continue
		}
		if gaps {
			nodes = append(nodes, nodes[i].Elem().FieldByName("Left"), nodes[i].Elem().FieldByName("Right"))
		} else if next := nodes[i].Elem().FieldByName("Next"); !next.IsNil() {
			nodes = append(nodes, next)
		}
	}
	if len(nodes) > 2*senseiNodes {
		out.WriteString(`{"other":"a structure that leads back into itself, or is very large"}`)
		return
	}
	out.WriteString(`{"` + kind + `":`)
	senseiList(out, len(nodes), func(i int) {
		if nodes[i].IsNil() {
			out.WriteString("null")
		} else {
			senseiWrite(out, nodes[i].Elem().FieldByName("Val"))
		}
	})
	out.WriteByte('}')
}

func senseiList(out *strings.Builder, length int, write func(int)) {
	out.WriteByte('[')
	for i := 0; i < length; i++ {
		if i > 0 {
			out.WriteByte(',')
		}
		write(i)
	}
	out.WriteByte(']')
}

func senseiFloat(number float64) string {
	switch {
	case math.IsNaN(number):
		return `{"float":"nan"}`
	case math.IsInf(number, 0):
		return `{"float":"` + strings.ToLower(strings.TrimPrefix(strconv.FormatFloat(number, 'g', -1, 64), "+")) + `"}`
	}
	text := strconv.FormatFloat(number, 'g', -1, 64)
	if strings.ContainsAny(text, ".e") {
		return text
	}
	return text + ".0"
}
